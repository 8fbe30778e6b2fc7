namespace Neural.Networks;

/// <summary>How the signal and the gradient stand at one layer.</summary>
/// <param name="Layer">The layer as it would be made.</param>
/// <param name="Mean">The mean of its output.</param>
/// <param name="StandardDeviation">The standard deviation of its output, over all elements.</param>
/// <param name="Minimum">The smallest element of its output.</param>
/// <param name="Maximum">The largest element of its output.</param>
/// <param name="GradientNorm">‖∂L/∂output‖, the Euclidean norm over all elements.</param>
/// <param name="ParameterGradientNorm">The norm of the gradient of the layer's parameters; 0 if it has none.</param>
public sealed record LayerStatistics(
    string Layer, double Mean, double StandardDeviation, double Minimum, double Maximum, double GradientNorm,
    double ParameterGradientNorm);
