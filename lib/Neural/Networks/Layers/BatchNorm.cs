using System.Numerics;
using System.Numerics.Tensors;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Normalises every unit over the batch: y = γ·x̂ + β, x̂ = (x − μ)/√(σ² + ε).</summary>
/// <remarks>
/// <para>In training μ and σ² are the batch's own (σ² divided by N), and the gradient flows through both:
/// ∂L/∂x = γ/√(σ² + ε)·(g − mean(g) − x̂·mean(g ∘ x̂)), g = ∂L/∂y. Outside training they are the running ones, which
/// training moves by a tenth of the way towards the batch's, the variance divided by N − 1, as in PyTorch.</para>
/// <para>A unit that is constant over the batch has x̂ = 0; ε = 10⁻⁵ keeps its gradient finite.</para>
/// <para>S. Ioffe and C. Szegedy, "Batch normalization", ICML 2015, arXiv:1502.03167.</para>
/// </remarks>
public sealed class BatchNorm<T> : Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly T Epsilon = SmallNumber.BesideSquare<T>(1e-5);
    private static readonly T Momentum = T.CreateTruncating(0.1);

    /// <summary>Creates the layer with γ = 1 and β = 0.</summary>
    /// <param name="units">The width of its input, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no units.</exception>
    public BatchNorm(int units)
    {
        Require.AtLeast(1, units);
        Scale = new("scale", new Matrix<T>(1, units));
        Shift = new("shift", new Matrix<T>(1, units));
        (RunningMean, RunningVariance) = (new(1, units), new(1, units));
        Scale.Value.Span.Fill(T.One);
        RunningVariance.Span.Fill(T.One);
        Parameters = [Scale, Shift];
        Buffers = [new("running_mean", RunningMean), new("running_var", RunningVariance)];
    }

    /// <summary>γ, 1 × units.</summary>
    public Parameter<T> Scale { get; }

    /// <summary>β, 1 × units.</summary>
    public Parameter<T> Shift { get; }

    /// <summary>The mean that is used outside training, 1 × units.</summary>
    public Matrix<T> RunningMean { get; }

    /// <summary>The variance that is used outside training, 1 × units; an unbiased estimate.</summary>
    public Matrix<T> RunningVariance { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Buffer<T>> Buffers { get; }

    /// <inheritdoc/>
    public override int SmallestBatch => 2;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">In training, the batch has fewer than two rows.</exception>
    public override Pass<T> Forward(Matrix<T> x, bool training)
    {
        if (x.Columns != Scale.Value.Columns)
            throw new ArgumentException($"a batch norm of {Scale.Value.Columns} units cannot take a {x.Shape} batch");
        if (training && x.Rows < 2)
            throw new ArgumentException($"batch norm cannot train on a {x.Shape} batch: a variance needs at least 2 rows");
        var share = T.One / T.CreateTruncating(x.Rows);
        var mean = training ? share * x.ColumnSums() : RunningMean;
        var shift = -T.One * mean;
        var variance = training ? share * ColumnSums.Of<T, Squares>(new(x, shift), x.Rows, x.Columns) : RunningVariance;
        if (training)
            MoveRunning(mean, variance, x.Rows);
        var normalized = new Normalized(x, shift, variance.Map(v => T.One / T.Sqrt(v + Epsilon)));
        return new(Scaled(normalized), gradient => Pullback(gradient, normalized, training));
    }

    /// <inheritdoc/>
    public override string ToString() => $"BatchNorm({Scale.Value.Columns})";

    private Matrix<T> Scaled(Normalized normalized)
    {
        var output = Matrix<T>.Result(normalized.Rows, Scale.Value.Columns);
        for (var row = 0; row < output.Rows; row++)
        {
            var y = output.Row(row);
            normalized.Write(row, y);
            TensorPrimitives.MultiplyAdd(y, Scale.Value.Span, Shift.Value.Span, y);
        }

        return output;
    }

    private void MoveRunning(Matrix<T> mean, Matrix<T> variance, int rows)
    {
        var unbiased = T.CreateTruncating(rows) / T.CreateTruncating(rows - 1);
        for (var unit = 0; unit < mean.Columns; unit++)
        {
            RunningMean.Span[unit] += Momentum * (mean.Span[unit] - RunningMean.Span[unit]);
            RunningVariance.Span[unit] += Momentum * ((unbiased * variance.Span[unit]) - RunningVariance.Span[unit]);
        }
    }

    private Matrix<T> Pullback(Matrix<T> gradient, Normalized normalized, bool training)
    {
        var units = gradient.Columns;
        var (sums, products) = (gradient.ColumnSums(), ColumnSums.Of<T, Products>(new(gradient, normalized), gradient.Rows, units));
        Shift.AddGradient(sums);
        Scale.AddGradient(products);
        var factors = Scale.Value.ElementwiseMultiply(normalized.Inverse);
        if (!training)
            return gradient.MultiplyRows(factors);
        var share = -(T.One / T.CreateTruncating(gradient.Rows));
        var (shift, slope) = (share * sums, share * products);
        var (result, x) = (Matrix<T>.Result(gradient.Rows, units), Matrix<T>.Result(1, units));
        for (var row = 0; row < gradient.Rows; row++)
        {
            var rest = result.Row(row);
            normalized.Write(row, x.Span);
            TensorPrimitives.Add(gradient.Row(row), shift.Span, rest);
            TensorPrimitives.MultiplyAdd(x.Span, slope.Span, rest, rest);
            TensorPrimitives.Multiply(rest, factors.Span, rest);
        }

        return result;
    }

    /// <summary>x̂, which is computed anew where it is wanted: that is quicker than to keep it.</summary>
    /// <param name="x">The batch.</param>
    /// <param name="shift">−μ.</param>
    /// <param name="inverse">1/√(σ² + ε).</param>
    private readonly struct Normalized(Matrix<T> x, Matrix<T> shift, Matrix<T> inverse)
    {
        public int Rows => x.Rows;

        public Matrix<T> Inverse => inverse;

        public void Write(int row, Span<T> destination) =>
            TensorPrimitives.AddMultiply(x.Row(row), shift.Span, inverse.Span, destination);
    }

    /// <summary>(x − μ)².</summary>
    private readonly struct Squares(Matrix<T> x, Matrix<T> shift) : ISummedRows<T>
    {
        private readonly Matrix<T> _centred = Matrix<T>.Result(1, x.Columns);

        public void AddTo(Span<T> sums, int row)
        {
            TensorPrimitives.Add(x.Row(row), shift.Span, _centred.Span);
            TensorPrimitives.MultiplyAdd(_centred.Span, _centred.Span, sums, sums);
        }
    }

    /// <summary>g ∘ x̂.</summary>
    private readonly struct Products(Matrix<T> gradient, Normalized normalized) : ISummedRows<T>
    {
        private readonly Matrix<T> _normalized = Matrix<T>.Result(1, gradient.Columns);

        public void AddTo(Span<T> sums, int row)
        {
            normalized.Write(row, _normalized.Span);
            TensorPrimitives.MultiplyAdd(gradient.Row(row), _normalized.Span, sums, sums);
        }
    }
}
