using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>log₂ or log₁₀ for ln.</summary>
internal sealed class WrongLogarithm : Mistake
{
    /// <inheritdoc/>
    public override string Name => "another logarithm";

    /// <inheritdoc/>
    public override string Hint =>
        "Your result is the right one in another base: in formulas, log is the natural logarithm, `Math.Log`.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        new[] { 2, 10 }.Any(number => answer.Fits(pair => pair.Expected / Math.Log(number)));
}
