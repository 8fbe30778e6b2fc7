using System.Numerics;
using Neural.Numerics;

namespace Neural.Data;

/// <summary>Arms of a spiral, one per class: a boundary that winds.</summary>
public static class Spirals
{
    /// <summary>Points of the classes in turn, with one-hot targets.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="arms">The number of classes, at least 1.</param>
    /// <param name="noise">The standard deviation of the points about their arm, whose length is 1.</param>
    /// <param name="seed">The same seed gives the same points.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or there are no arms.</exception>
    public static Dataset<T> Generate<T>(int count, int arms = 3, double noise = 0.02, int seed = 0)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.AtLeast(1, arms);
        var random = new Random(seed);
        var points = new Matrix<T>(count, 2);
        for (var i = 0; i < count; i++)
        {
            var radius = random.NextDouble();
            var (sine, cosine) = Math.SinCos((2 * Math.PI * (i % arms) / arms) + (4 * radius));
            points[i, 0] = T.CreateTruncating((radius * cosine) + (noise * random.NextNormal()));
            points[i, 1] = T.CreateTruncating((radius * sine) + (noise * random.NextNormal()));
        }

        return Dataset.Classification(points, [.. Enumerable.Range(0, count).Select(i => i % arms)], arms);
    }

    /// <inheritdoc cref="Generate{T}(int, int, double, int)"/>
    public static Dataset<double> Generate(int count, int arms = 3, double noise = 0.02, int seed = 0) =>
        Generate<double>(count, arms, noise, seed);
}
