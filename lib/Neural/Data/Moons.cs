using System.Numerics;
using Neural.Numerics;

namespace Neural.Data;

/// <summary>Two half moons, one inside the other's curve: the smallest set with a curved boundary.</summary>
public static class Moons
{
    /// <summary>Points of alternating class, with one target column of 0 and 1.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="noise">The standard deviation of the points about their moon, whose radius is 1.</param>
    /// <param name="seed">The same seed gives the same points.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Dataset<T> Generate<T>(int count, double noise = 0.1, int seed = 0)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        var (points, targets) = (new Matrix<T>(count, 2), new Matrix<T>(count, 1));
        for (var i = 0; i < count; i++)
        {
            var (sine, cosine) = Math.SinCos(Math.PI * random.NextDouble());
            var (x, y) = i % 2 == 0 ? (cosine, sine) : (1 - cosine, 0.5 - sine);
            points[i, 0] = T.CreateTruncating(x + (noise * random.NextNormal()));
            points[i, 1] = T.CreateTruncating(y + (noise * random.NextNormal()));
            targets[i, 0] = T.CreateTruncating(i % 2);
        }

        return new(points, targets);
    }

    /// <inheritdoc cref="Generate{T}(int, double, int)"/>
    public static Dataset<double> Generate(int count, double noise = 0.1, int seed = 0) => Generate<double>(count, noise, seed);
}
