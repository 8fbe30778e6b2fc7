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
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 128;

    /// <summary>The seed of the order in which the examples are taken.</summary>
    public int Seed { get; init; }

    /// <summary>What the network is evaluated on after every epoch; nothing by default.</summary>
    public Dataset<T>? Validation { get; init; }

    /// <summary>
    /// After how many epochs without a smaller loss (on the validation set, if there is one) the training stops; never by
    /// default.
    /// </summary>
    public int? Patience { get; init; }

    /// <summary>How many of the first examples the statistics of every layer are taken from after every epoch; none by default.</summary>
    public int StatisticsExamples { get; init; }

    /// <summary>What is called after every epoch.</summary>
    public Action<EpochResult>? Progress { get; init; }

    /// <summary>What ends the training before its next step.</summary>
    public CancellationToken CancellationToken { get; init; }
}
