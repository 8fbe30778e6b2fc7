using Neural.Activations;

namespace Neural.Display;

/// <summary>Shows a function and its derivative set one below the other.</summary>
internal sealed class AsFormula
{
    public const string Markdown = "text/markdown";
    public const string Latex = "text/latex";

    /// <summary>The formatters: a displayed formula is written alike in Markdown and LaTeX.</summary>
    public TypeFormatter[] CreateTypeFormatters() =>
    [
        new(Markdown, value => Displayed((Formula)value)),
        new(Latex, value => Displayed((Formula)value)),
        new(AsText.MimeType, AsText.Text),
    ];

    private static string Displayed(Formula formula) =>
        $$"""
        $$\begin{aligned}
        f(x) &= {{formula.Value}} \\
        f'(x) &= {{formula.Derivative}}
        \end{aligned}$$
        """;
}
