using Neural.Display;

namespace Neural.Networks;

/// <summary>The course of a training.</summary>
/// <param name="Epochs">The epochs that were completed, in order.</param>
/// <param name="End">Why it ended.</param>
/// <param name="Message">One line that says so with the epoch, the step and the values.</param>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed record History(IReadOnlyList<EpochResult> Epochs, TrainingEnd End, string Message)
{
    /// <summary>A line for every epoch, and why the training ended.</summary>
    public override string ToString() => string.Join('\n', Epochs.Select(epoch => epoch.ToString()).Append(Message));
}
