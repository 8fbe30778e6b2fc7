using Neural.Activations;

namespace Neural.Charts;

/// <summary>A function and its derivative, set one below the other.</summary>
internal static class FormulaLatex
{
    /// <summary>A displayed formula, which Markdown and LaTeX write alike.</summary>
    public static string Of(Formula formula) =>
        $$"""
        $$\begin{aligned}
        f(x) &= {{formula.Value}} \\
        f'(x) &= {{formula.Derivative}}
        \end{aligned}$$
        """;
}
