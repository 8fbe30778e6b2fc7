namespace Neural.Charts;

/// <summary>The guide's figures, each one call: <c>Figures.Curve(new Sigmoid())</c>.</summary>
/// <remarks>
/// Every figure is a Plotly.NET chart in one theme, 700 pixels wide, in eight colours that stay apart in protanopia,
/// deuteranopia and tritanopia (any two by 12 or more, CIEDE2000), and up to five lines that are no functions of the catalogue
/// differ in their dashes, too. A function has the same colour and dashes everywhere. It carries a sentence that says what it shows
/// (<c>layout.meta.description</c>), which is its <c>text/plain</c> form and a picture's alternative text.
/// </remarks>
public static partial class Figures;
