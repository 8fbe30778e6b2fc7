namespace Neural.Activations;

/// <summary>f(x) = x.</summary>
/// <remarks>
/// f′(x) = 1. Range (−∞, ∞). The output of a regression network, and the control of every experiment on
/// non-linearity: layers joined by it collapse into one linear map.
/// </remarks>
public sealed record Identity : Activation
{
    /// <inheritdoc/>
    public override string Name => "Identity";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"x",
        @"1");

    /// <inheritdoc/>
    public override Interval Range => Interval.Real;

    /// <inheritdoc/>
    public override T Value<T>(T x) => x;

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => T.IsNaN(x) ? x : T.One;
}
