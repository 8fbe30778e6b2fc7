using System.Numerics;
using Neural.Data;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>One call of <see cref="Trainer{T}.Train"/>.</summary>
internal sealed class TrainingRun<T>(Trainer<T> trainer, Dataset<T> data, TrainingOptions<T> options)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Batches<T> _batches = new(data, options.BatchSize, options.DropLast, trainer.Network.SmallestBatch);
    private readonly Random _random = new(options.Seed);
    private readonly List<EpochResult> _epochs = [];
    private readonly Snapshot<T> _start = Snapshot<T>.Of(trainer.Network);
    private readonly Snapshot<T>? _best = options.RestoreBestWeights ? Snapshot<T>.Of(trainer.Network) : null;

    public History Train(int epochs)
    {
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            if (TrainEpoch(epoch) is { } ended)
                return ended;
            if (BestEpoch() == epoch)
                _best?.Keep();
            options.Progress?.Invoke(_epochs[^1]);
            if (epoch - BestEpoch() >= options.Patience)
                return End(TrainingEnd.StoppedEarly, $"stopped after epoch {epoch}: {options.Patience} epochs brought no smaller loss");
        }

        return End(TrainingEnd.Completed, $"completed {epochs} epochs");
    }

    private History? TrainEpoch(int epoch)
    {
        _start.Keep();
        var order = _random.NextPermutation(data.Count);
        var (loss, total, correct, norm) = (0.0, 0.0, (int?)0, 0.0);
        for (var batch = 0; batch < _batches.Count; batch++)
        {
            if (options.CancellationToken.IsCancellationRequested)
                return End(TrainingEnd.Cancelled, $"cancelled in epoch {epoch}, before step {batch + 1} of {_batches.Count}");
            var (inputs, targets) = _batches.Take(batch, order);
            var step = trainer.StepChecked(inputs, targets);
            if (!step.IsFinite)
                return Diverged(epoch, batch + 1, step);
            var weight = trainer.Loss.WeightOf(targets);
            loss += step.Loss * weight;
            total += weight;
            correct += step.Correct;
            norm += step.GradientNorm;
        }

        var accuracy = Evaluation.Accuracy(trainer.Loss, _batches.Examples, data.Targets.Columns, correct);
        _epochs.Add(Describe(epoch, Evaluation.MeanOf(loss, total), accuracy, norm / _batches.Count));
        return null;
    }

    private EpochResult Describe(int epoch, double loss, double? accuracy, double norm)
    {
        var (validationLoss, validationAccuracy) = options.Validation is { } validation
            ? trainer.Evaluate(validation)
            : ((double?)null, (double?)null);
        return new(epoch, loss, accuracy, norm, validationLoss, validationAccuracy, Statistics());
    }

    private IReadOnlyList<LayerStatistics> Statistics()
    {
        if (options.StatisticsExamples == 0 || trainer.Network is not Sequential<T> network)
            return [];
        var sample = data[..Math.Min(options.StatisticsExamples, data.Count)];
        return [.. Diagnostics.Trace(network, sample, trainer.Loss).Select(trace => trace.Statistics)];
    }

    /// <summary>The first of the epochs with the smallest loss, 0 before the first.</summary>
    private int BestEpoch() => _epochs.MinBy(Judged)?.Epoch ?? 0;

    private static double Judged(EpochResult epoch) =>
        (epoch.ValidationLoss ?? epoch.Loss) is var loss && double.IsNaN(loss) ? double.PositiveInfinity : loss;

    private History Diverged(int epoch, int step, StepResult result)
    {
        var kept = "the parameters of the step before it are kept";
        if (!_start.IsLiveFinite)
        {
            _start.Restore();
            kept = "the update before it overflowed, so the parameters at the start of the epoch are kept";
        }

        return End(
            TrainingEnd.Diverged,
            FormattableString.Invariant($"diverged in epoch {epoch} at step {step} of {_batches.Count}: ")
            + FormattableString.Invariant($"loss {result.Loss:G4}, gradient norm {result.GradientNorm:G4}; {kept}. ")
            + "Lower the learning rate or scale the inputs");
    }

    private History End(TrainingEnd end, string message)
    {
        if (_best is null || BestEpoch() is not (> 0 and var best))
            return new(_epochs, end, message);
        _best.Restore();
        return new(_epochs, end, $"{message.TrimEnd('.')}; the weights of epoch {best} are restored");
    }
}
