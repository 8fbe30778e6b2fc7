using System.Numerics;

namespace Neural.Numerics;

/// <summary>Distributions that <see cref="Random"/> lacks.</summary>
public static class RandomExtensions
{
    /// <summary>A number of the standard normal distribution, by the method of G. Box and M. Muller (1958,
    /// doi:10.1214/aoms/1177706645).</summary>
    public static double NextNormal(this Random random)
    {
        Require.Given(random);
        // 1 − u lies in (0, 1], so that its logarithm is finite.
        var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        return radius * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    /// <summary>A matrix of independent numbers of the standard normal distribution.</summary>
    /// <param name="random">Where the numbers come from.</param>
    /// <param name="rows">At least 0.</param>
    /// <param name="columns">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A dimension is negative.</exception>
    public static Matrix<T> NextNormal<T>(this Random random, int rows, int columns)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Matrix.Generate(rows, columns, (_, _) => T.CreateTruncating(random.NextNormal()));

    /// <inheritdoc cref="NextNormal{T}(Random, int, int)"/>
    public static Matrix<double> NextNormal(this Random random, int rows, int columns) =>
        random.NextNormal<double>(rows, columns);

    /// <summary>A number of the uniform distribution on [−1, 1).</summary>
    internal static double NextSymmetric(this Random random)
    {
        Require.Given(random);
        return (2 * random.NextDouble()) - 1;
    }

    /// <summary>The numbers from 0 to <paramref name="count"/> − 1 in random order.</summary>
    public static int[] NextPermutation(this Random random, int count)
    {
        Require.Given(random);
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        return order;
    }
}
