using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Refuses targets that a loss cannot learn, and names the first that is wrong.</summary>
internal static class TargetCheck
{
    /// <summary>How far the sum of rounded shares may be from 1.</summary>
    private const double Rounding = 1.0 / 64;

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
    /// <remarks>Shares that were rounded, such as three of 0.33, are no fault: the gradient follows the sum as it is.</remarks>
    public static void RequireDistributions<T>(Matrix<T> targets, Loss loss)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const string Needed = "takes rows that are at least 0 and sum to 1, one-hot as a rule; for several labels of one example use BinaryCrossEntropy";
        for (var row = 0; row < targets.Rows; row++)
        {
            ReadOnlySpan<T> shares = targets.Row(row);
            shares = shares[NonZero.Of(shares)];
            if (!shares.IsEmpty && !(TensorPrimitives.Min(shares) >= T.Zero))
                throw Fault(targets, static t => t >= T.Zero, loss, Needed);
            var sum = double.CreateTruncating(Mean.Of(shares, 1));
            if (!(Math.Abs(sum - 1) <= Rounding))
                throw new ArgumentException(FormattableString.Invariant($"target {row} sums to {sum:G6}, but {loss.GetType().Name} {Needed}"));
        }
    }

    /// <summary>Whole numbers from 0 to one less than there are classes.</summary>
    public static void RequireClasses<T>(Matrix<T> targets, int classes, Loss loss)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (var target in targets.Span)
        {
            if (!IsClass(target))
                throw Fault(targets, IsClass, loss, $"takes the number of a class, from 0 to {classes - 1}");
        }

        bool IsClass(T target) => T.IsInteger(target) && target >= T.Zero && double.CreateTruncating(target) < classes;
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
