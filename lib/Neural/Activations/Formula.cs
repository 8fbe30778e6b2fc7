using Neural.Display;

namespace Neural.Activations;

/// <summary>A function and its derivative in LaTeX, without the dollar signs.</summary>
/// <param name="Value">The right-hand side of f(x) = ….</param>
/// <param name="Derivative">The right-hand side of f′(x) = ….</param>
[TypeFormatterSource(typeof(AsFormula), AsFormula.Markdown, AsFormula.Latex, AsText.MimeType)]
public sealed record Formula(string Value, string Derivative);
