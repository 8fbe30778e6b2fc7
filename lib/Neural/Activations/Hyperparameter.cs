using Neural.Display;

namespace Neural.Activations;

/// <summary>A parameter of a function that is chosen, not learnt.</summary>
/// <param name="Name">Its name as PyTorch spells it, such as <c>negative_slope</c>.</param>
/// <param name="Symbol">Its symbol in <see cref="Formula"/>, in LaTeX, such as <c>\alpha</c>.</param>
/// <param name="Value">What it is set to.</param>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed record Hyperparameter(string Name, string Symbol, double Value);
