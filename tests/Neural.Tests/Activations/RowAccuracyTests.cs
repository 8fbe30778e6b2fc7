using System.Numerics;
using Neural.Numerics;
using Neural.Tests;
using Neural.Tests.Reference;

namespace Neural.Activations.Tests;

/// <summary>Softmax, log-softmax and their pullbacks against mpmath, and what is true of every row.</summary>
[Trait("Category", "SIMD")]
public abstract class RowAccuracyTests<T> where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private static readonly T[] Row = [.. Enumerable.Range(0, 75).Select(i => T.CreateChecked(17 * i % 75 / 8.0 - 4))];
    private static readonly T[] Gradient = [.. Row.Select(x => T.One - x * x / T.CreateChecked(7))];

    [Fact]
    public void Within_4_ulp_of_the_rows_scale()
    {
        foreach (var row in RowReference<T>.All)
        {
            T[][] results = [.. Results(row.X, row.Gradient, row.Temperature)];
            foreach (var entry in row.Entries)
                for (var kind = 0; kind < results.Length; kind++)
                    AssertWithin4Ulp(row, entry, kind, results[kind][entry.Index], entry.Scales[kind]);
        }
    }

    [Fact]
    public void Probabilities_are_within_4_ulp_each()
    {
        foreach (var row in RowReference<T>.All)
        {
            var p = Softmax.Apply(row.X, row.Temperature);
            foreach (var entry in row.Entries.Where(entry => entry.Results[0].UlpsFrom(T.Zero) is not null))
                AssertWithin4Ulp(row, entry, kind: 0, p[entry.Index], entry.Results[0].Nearest);
        }
    }

    [Fact]
    public void Results_do_not_depend_on_position()
    {
        for (var length = 1; length <= Row.Length; length++)
        {
            T[][] expected = [.. Results(Row[..length], Gradient[..length], 2)];
            for (var offset = 0; offset < 9; offset++)
            {
                T[] x = [.. new T[offset], .. Row[..length]], gradient = [.. new T[offset], .. Gradient[..length]];
                T[] p = new T[x.Length], y = new T[x.Length];
                Softmax.Apply<T>(x.AsSpan(offset), p.AsSpan(offset), 2);
                LogSoftmax.Apply<T>(x.AsSpan(offset), y.AsSpan(offset), 2);
                Assert.Equal(expected[0], p[offset..]);
                Assert.Equal(expected[1], y[offset..]);
                Softmax.Pullback<T>(p.AsSpan(offset), gradient.AsSpan(offset), p.AsSpan(offset), 2);
                LogSoftmax.Pullback<T>(y.AsSpan(offset), gradient.AsSpan(offset), gradient.AsSpan(offset), 2);
                Assert.Equal(expected[2], p[offset..]);
                Assert.Equal(expected[3], gradient[offset..]);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(33)]
    public void Entries_that_are_not_finite(int others)
    {
        var (low, high) = (T.NegativeInfinity, T.PositiveInfinity);
        T[] few = [.. Enumerable.Repeat(T.One, others)];
        var share = T.One / T.CreateChecked(others);
        AssertRow([T.Zero, .. few.Select(_ => share)], [low, .. few]);
        AssertRow([.. few.Select(_ => T.Zero), T.One], [.. few, high]);
        AssertRow([T.One, .. few.Select(_ => T.Zero)], [high, .. few.Select(_ => low)]);
        AssertRow([.. few.Select(_ => share)], [.. few.Select(_ => high)]);
        AssertRow([T.One, .. few.Select(_ => T.Zero)], [T.MaxValue, .. few.Select(_ => T.MinValue)]);
        Assert.All(Softmax.Apply([.. few, T.NaN, high]), p => Assert.True(T.IsNaN(p)));
        Assert.All(LogSoftmax.Apply([T.NaN, .. few]), y => Assert.True(T.IsNaN(y)));
        Assert.All(LogSoftmax.Apply([.. few.Select(_ => low)]), y => Assert.True(T.IsNaN(y)));

        static void AssertRow(T[] expected, T[] x)
        {
            Assert.Equal(expected, Softmax.Apply(x));
            Assert.Equal(expected, Softmax.Apply(x, 1e-3));
            foreach (var (p, y) in expected.Zip(LogSoftmax.Apply(x)))
                Assert.True(p == T.Zero ? y < T.CreateChecked(-1e4) : y == T.Log(p), $"ln {p} is not {y}");
        }
    }

    [Fact]
    public void The_rest_beside_one_that_dominates_keeps_its_digits()
    {
        var y = LogSoftmax.Apply([T.Zero, T.CreateChecked(-30), T.CreateChecked(-30)]);
        Assert.Equal(
            -SpecialFunctions.Log1P(2 * Math.Exp(-30)), double.CreateChecked(y[0]),
            typeof(T) == typeof(float) ? 1e-15 : 1e-28);
    }

    [Fact]
    public void Spans_allocate_nothing()
    {
        T[] p = new T[Row.Length], gradient = new T[Row.Length];
        Assert.Equal(0, Allocations.Of(() =>
        {
            Softmax.ApplyRows<T>(Row, p, 25);
            Softmax.PullbackRows<T>(p, Gradient, gradient, 25);
            LogSoftmax.ApplyRows<T>(Row, p, 25);
            LogSoftmax.PullbackRows<T>(p, Gradient, gradient, 25);
        }));
    }

    /// <summary>In the order of <see cref="RowEntry.Results"/>.</summary>
    private static IEnumerable<T[]> Results(T[] x, T[] gradient, double temperature)
    {
        T[] p = Softmax.Apply(x, temperature), y = LogSoftmax.Apply(x, temperature);
        T[] ofSoftmax = new T[x.Length], ofLogSoftmax = new T[x.Length];
        Softmax.Pullback<T>(p, gradient, ofSoftmax, temperature);
        LogSoftmax.Pullback<T>(y, gradient, ofLogSoftmax, temperature);
        return [p, y, ofSoftmax, ofLogSoftmax];
    }

    private static void AssertWithin4Ulp(RowReference<T> row, RowEntry entry, int kind, T actual, double scale)
    {
        var ulps = entry.Results[kind].UlpsFrom(actual, scale);
        Assert.True(ulps <= 4,
            $"result {kind} at {entry.Index} of {row.X.Length} entries up to {row.X.Max()}, τ = {row.Temperature}: "
            + $"{actual} is {ulps:F1} ULP from {entry.Results[kind].Nearest}");
    }
}

public sealed class FloatRowAccuracyTests : RowAccuracyTests<float>;

public sealed class DoubleRowAccuracyTests : RowAccuracyTests<double>;
