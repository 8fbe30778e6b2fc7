namespace Neural.Networks;

/// <summary>Why a training ended.</summary>
public enum TrainingEnd
{
    /// <summary>All epochs were trained.</summary>
    Completed,

    /// <summary>The loss had not improved for as many epochs as the patience allows.</summary>
    StoppedEarly,

    /// <summary>The caller cancelled it.</summary>
    Cancelled,

    /// <summary>The loss or the gradient was no longer finite.</summary>
    Diverged,
}
