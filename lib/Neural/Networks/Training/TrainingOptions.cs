using System.Numerics;
using Neural.Data;
using Neural.Display;

namespace Neural.Networks;

/// <summary>How to train; every option has a default.</summary>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed record TrainingOptions<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The examples of a step.</summary>
    /// <value>At least 1; 128 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int BatchSize
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(BatchSize));
    } = 128;

    /// <summary>
    /// Whether an epoch leaves out the examples that do not fill a last batch, other ones every time, as PyTorch's
    /// <c>drop_last</c> does; they are a smaller batch by default.
    /// </summary>
    public bool DropLast { get; init; }

    /// <summary>The seed of the order in which the examples are taken.</summary>
    public int Seed { get; init; }

    /// <summary>What the network is evaluated on after every epoch; nothing by default.</summary>
    public Dataset<T>? Validation { get; init; }

    /// <summary>
    /// After how many epochs without a smaller loss (on the validation set, if there is one) the training stops; never by
    /// default.
    /// </summary>
    /// <value>At least 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? Patience
    {
        get;
        init => field = value is { } epochs ? Require.AtLeast(1, epochs, nameof(Patience)) : null;
    }

    /// <summary>
    /// Whether the training ends with the parameters and buffers of the epoch with the smallest loss (on the validation set,
    /// if there is one), as Keras' <c>restore_best_weights</c> does; with those of the last step by default.
    /// </summary>
    public bool RestoreBestWeights { get; init; }

    /// <summary>How many of the first examples the statistics of every layer are taken from after every epoch; none by default.</summary>
    /// <value>At least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 0.</exception>
    public int StatisticsExamples
    {
        get;
        init => field = Require.AtLeast(0, value, nameof(StatisticsExamples));
    }

    /// <summary>What is called after every epoch.</summary>
    public Action<EpochResult>? Progress { get; init; }

    /// <summary>What ends the training before its next step.</summary>
    public CancellationToken CancellationToken { get; init; }
}
