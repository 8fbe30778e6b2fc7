using System.Numerics;
using Neural.Numerics;

namespace Neural.Tests;

/// <summary>Matrices of seeded numbers in [−1, 1).</summary>
internal static class RandomMatrix
{
    public static Matrix<T> Uniform<T>(int rows, int columns, int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        return Matrix.Generate(rows, columns, (_, _) => T.CreateTruncating((2 * random.NextDouble()) - 1));
    }
}
