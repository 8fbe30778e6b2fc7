using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>τ on the wrong side.</summary>
internal sealed class TemperatureMultiplies : Mistake
{
    /// <inheritdoc/>
    public override string Name => "the temperature multiplies";

    /// <inheritdoc/>
    public override string Hint =>
        "A higher temperature makes your result sharper; it should make it more even.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<TemperatureMultiplies>();
}
