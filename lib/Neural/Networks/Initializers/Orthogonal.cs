using System.Numerics.Tensors;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Gain times a random matrix with orthonormal rows or columns, whichever are fewer: it keeps every length.</summary>
/// <remarks>
/// Drawn uniformly (Haar's measure): normal vectors made orthonormal one after the other. A. Saxe, J. McClelland and
/// S. Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", ICLR 2014,
/// arXiv:1312.6120; PyTorch's <c>orthogonal_</c>.
/// </remarks>
/// <param name="Gain">1 for a linear layer, √2 for ReLU, 5/3 for tanh.</param>
public sealed record Orthogonal(double Gain = 1) : Initializer
{
    /// <summary>What the orthonormal matrix is multiplied by.</summary>
    /// <value>At least 0 and finite.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Gain
    {
        get;
        init => field = Require.NotNegative(value, nameof(Gain));
    } = Require.NotNegative(Gain);

    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) => Gain / Math.Sqrt(Math.Max(inputs, outputs));

    /// <inheritdoc/>
    public override void FillWeight<T>(Matrix<T> weight, Random random)
    {
        Require.Given(random);
        var isWide = weight.Columns > weight.Rows;
        var vectors = Orthonormal(Math.Min(weight.Rows, weight.Columns), Math.Max(weight.Rows, weight.Columns), random);
        for (var row = 0; row < weight.Rows; row++)
        {
            for (var column = 0; column < weight.Columns; column++)
                weight[row, column] = T.CreateTruncating(Gain * (isWide ? vectors[row][column] : vectors[column][row]));
        }
    }

    private static double[][] Orthonormal(int count, int length, Random random)
    {
        var vectors = new double[count][];
        for (var i = 0; i < count; i++)
        {
            var vector = vectors[i] = new double[length];
            foreach (ref var element in vector.AsSpan())
                element = random.NextNormal();
            // Twice: once loses digits where a vector nearly lies in the span of the others.
            for (var pass = 0; pass < 2; pass++)
            {
                for (var j = 0; j < i; j++)
                    TensorPrimitives.MultiplyAdd(vectors[j], -Sums.OfProducts<double>(vectors[j], vector), vector, vector);
            }

            TensorPrimitives.Divide(vector, Math.Sqrt(Sums.OfSquares<double>(vector)), vector);
        }

        return vectors;
    }
}
