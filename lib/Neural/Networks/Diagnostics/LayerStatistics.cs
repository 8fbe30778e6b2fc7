using Neural.Display;

namespace Neural.Networks;

/// <summary>How the signal and the gradient stand at one layer.</summary>
/// <param name="Layer">The layer as it would be made.</param>
/// <param name="Mean">The mean of its output.</param>
/// <param name="StandardDeviation">The standard deviation of its output, over all elements.</param>
/// <param name="Minimum">The smallest element of its output.</param>
/// <param name="Maximum">The largest element of its output.</param>
/// <param name="GradientNorm">‖∂L/∂output‖, the Euclidean norm over all elements.</param>
/// <param name="ParameterGradientNorm">The norm of the gradient of the layer's parameters; 0 if it has none.</param>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed record LayerStatistics(
    string Layer, double Mean, double StandardDeviation, double Minimum, double Maximum, double GradientNorm,
    double ParameterGradientNorm)
{
    /// <summary>A line, such as <c>Tanh: 0.013 ± 0.62 from -0.97 to 0.98, gradient 0.0021, of its parameters 0</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Layer}: {Mean:G4} ± {StandardDeviation:G4} from {Minimum:G4} to {Maximum:G4}, gradient {GradientNorm:G4}, of its parameters {ParameterGradientNorm:G4}");
}
