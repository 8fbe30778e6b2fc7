using System.Numerics;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>A loss and the way to make it smaller.</summary>
/// <param name="Value">The mean over the batch.</param>
/// <param name="Gradient">∂value/∂output, in the output's shape.</param>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public readonly record struct LossValue<T>(T Value, Matrix<T> Gradient)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>A line, such as <c>loss 0.6931 with a 32×10 gradient</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"loss {Value:G4} with a {Gradient.Shape} gradient");
}
