// A figure on JupyterLab's dark page takes the page's colours; a light page is what figures are made for.
"use strict";
/* exported restyle, onThemeChange */

function restyle(layout, data) {
  if (document.body.dataset.jpThemeLight !== "false") return layout;
  const style = getComputedStyle(document.body);
  const colour = name => style.getPropertyValue(`--jp-${name}`).trim();
  const [ink, surface, rule] = [colour("content-font-color1"), colour("layout-color0"), colour("border-color2")];
  const named = data.flatMap(({ xaxis, yaxis }) => [xaxis, yaxis]).filter(Boolean).map(name => `${name[0]}axis${name.slice(1)}`);
  const axes = new Set(["xaxis", "yaxis", ...named, ...Object.keys(layout).filter(key => /^[xy]axis\d*$/.test(key))]);
  const onDark = axis => ({ ...axis, gridcolor: rule, zerolinecolor: rule, linecolor: rule, tickcolor: rule });
  return {
    ...layout,
    ...Object.fromEntries([...axes].map(axis => [axis, onDark(layout[axis])])),
    paper_bgcolor: surface,
    plot_bgcolor: surface,
    font: { ...layout.font, color: ink },
    legend: { ...layout.legend, bgcolor: surface },
  };
}

function onThemeChange(redraw) {
  const observer = new MutationObserver(redraw);
  observer.observe(document.body, { attributeFilter: ["data-jp-theme-light"] });
  return observer;
}
