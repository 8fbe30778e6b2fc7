using System.Numerics;
using System.Numerics.Tensors;
using Neural.Data;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>One call of <see cref="Trainer{T}.Train"/>.</summary>
internal sealed class TrainingRun<T>(Trainer<T> trainer, Dataset<T> data, TrainingOptions<T> options)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Batches<T> _batches = new(data, options.BatchSize);
    private readonly Random _random = new(options.Seed);
    private readonly List<EpochResult> _epochs = [];
    private readonly T[][] _snapshot = [.. trainer.Network.Parameters.Select(parameter => new T[parameter.Value.Count])];

    public History Train(int epochs)
    {
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            if (TrainEpoch(epoch) is { } ended)
                return ended;
            options.Progress?.Invoke(_epochs[^1]);
            if (EpochsWithoutProgress() >= options.Patience)
                return End(TrainingEnd.StoppedEarly, $"stopped after epoch {epoch}: {options.Patience} epochs brought no smaller loss");
        }

        return End(TrainingEnd.Completed, $"completed {epochs} epochs");
    }

    private History? TrainEpoch(int epoch)
    {
        Keep();
        var order = _random.NextPermutation(data.Count);
        var (loss, total, correct, norm) = (0.0, 0.0, (int?)0, 0.0);
        for (var batch = 0; batch < _batches.Count; batch++)
        {
            if (options.CancellationToken.IsCancellationRequested)
                return End(TrainingEnd.Cancelled, $"cancelled in epoch {epoch}, before step {batch + 1} of {_batches.Count}");
            var (inputs, targets) = _batches.Take(batch, order);
            var step = trainer.Step(inputs, targets);
            if (!step.IsFinite)
                return Diverged(epoch, batch + 1, step);
            var weight = trainer.Loss.WeightOf(targets);
            loss += step.Loss * weight;
            total += weight;
            correct += step.Correct;
            norm += step.GradientNorm;
        }

        _epochs.Add(Describe(epoch, Evaluation.MeanOf(loss, total), Evaluation.Accuracy(trainer.Loss, data, correct), norm / _batches.Count));
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

    private int EpochsWithoutProgress()
    {
        var losses = _epochs.ConvertAll(epoch => epoch.ValidationLoss ?? epoch.Loss);
        return losses.Count - 1 - losses.IndexOf(losses.Min());
    }

    private History Diverged(int epoch, int step, StepResult result)
    {
        var kept = "the parameters of the step before it are kept";
        if (trainer.Network.Parameters.Any(parameter => !AllFinite(parameter.Value)))
        {
            Restore();
            kept = "the update before it overflowed, so the parameters at the start of the epoch are kept";
        }

        return End(
            TrainingEnd.Diverged,
            FormattableString.Invariant($"diverged in epoch {epoch} at step {step} of {_batches.Count}: ")
            + FormattableString.Invariant($"loss {result.Loss:G4}, gradient norm {result.GradientNorm:G4}; {kept}. ")
            + "Lower the learning rate or scale the inputs");
    }

    private History End(TrainingEnd end, string message) => new(_epochs, end, message);

    private static bool AllFinite(Matrix<T> matrix) => TensorPrimitives.IsFiniteAll<T>(matrix.Span);

    private void Keep()
    {
        for (var i = 0; i < _snapshot.Length; i++)
            trainer.Network.Parameters[i].Value.Span.CopyTo(_snapshot[i]);
    }

    private void Restore()
    {
        for (var i = 0; i < _snapshot.Length; i++)
            _snapshot[i].CopyTo(trainer.Network.Parameters[i].Value.Span);
    }
}
