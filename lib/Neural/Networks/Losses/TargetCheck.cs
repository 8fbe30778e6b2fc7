using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Refuses targets that a loss cannot learn, and names the first that is wrong.</summary>
internal static class TargetCheck
{
    public static void RequireFinite<T>(Matrix<T> targets, Loss loss)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (targets.Count > 0 && !TensorPrimitives.IsFiniteAll<T>(targets.Span))
            throw Fault(targets, T.IsFinite, loss, "takes finite ones: leave the example out, or mend it");
    }

    /// <summary>From 0 to 1.</summary>
    public static void RequireFractions<T>(Matrix<T> targets, Loss loss)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (targets.Count > 0 && !(TensorPrimitives.Min<T>(targets.Span) >= T.Zero && TensorPrimitives.Max<T>(targets.Span) <= T.One))
            throw Fault(targets, IsFraction, loss, "takes those from 0 to 1: scale them, or use MeanSquaredError for any number");
    }

    /// <summary>Rows that are at least 0 and sum to 1.</summary>
    /// <remarks>The sum may differ by √ε, as in NumPy's random generators, so that rounded shares are no fault.</remarks>
    public static void RequireDistributions<T>(Matrix<T> targets, Loss loss)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const string Needed = "takes rows that are at least 0 and sum to 1, one-hot as a rule; for several labels of one example use BinaryCrossEntropy";
        if (targets.Count > 0 && !(TensorPrimitives.Min<T>(targets.Span) >= T.Zero))
            throw Fault(targets, static t => t >= T.Zero, loss, Needed);
        var tolerance = Math.Sqrt(double.CreateTruncating(T.BitIncrement(T.One) - T.One));
        for (var row = 0; row < targets.Rows; row++)
        {
            var sum = 0.0;
            foreach (var share in targets.Row(row))
                sum += double.CreateTruncating(share);
            if (!(Math.Abs(sum - 1) <= tolerance))
                throw new ArgumentException(FormattableString.Invariant($"target {row} sums to {sum:G6}, but {loss.GetType().Name} {Needed}"));
        }
    }

    private static bool IsFraction<T>(T target)
        where T : unmanaged, IFloatingPointIeee754<T> => target >= T.Zero && target <= T.One;

    private static ArgumentException Fault<T>(Matrix<T> targets, Func<T, bool> isRight, Loss loss, string needed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var index = 0;
        while (isRight(targets.Span[index]))
            index++;
        var (row, column) = Math.DivRem(index, targets.Columns);
        var value = targets[row, column].ToString(null, CultureInfo.InvariantCulture);
        return new($"target {row} is {value} in column {column}, but {loss.GetType().Name} {needed}");
    }
}
