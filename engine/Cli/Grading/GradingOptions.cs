using Engine.Cli.Execution;

namespace Engine.Cli.Grading;

/// <summary>How submissions are graded.</summary>
/// <param name="Run">How their cells run.</param>
/// <param name="Patience">How long a whole notebook may take.</param>
internal sealed record GradingOptions(RunOptions Run, TimeSpan Patience);
