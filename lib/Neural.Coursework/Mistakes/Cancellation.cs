using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Digits lost in a difference of nearly equal numbers.</summary>
internal sealed class Cancellation : Mistake
{
    /// <inheritdoc/>
    public override string Name => "cancellation";

    /// <inheritdoc/>
    public override string Hint =>
        "Nearly right, but digits are lost where the result is small: two nearly equal numbers are subtracted, or a small one is added to 1. Find a form without that difference; .NET has functions for $e^x - 1$ and $\\log(1 + x)$ in this library.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer.Wrong.Count > 0
        && answer.Wrong.All(pair => Math.Abs(pair.Expected) < 0.1 && Math.Abs(pair.Actual - pair.Expected) < 1e-12);
}
