using Neural.Activations;
using Neural.Coursework.Evidence;
using Neural.Coursework.Mistakes;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Coursework;

/// <summary>What common mistakes give in place of a layer's output and gradient.</summary>
internal static class LayerMistakes
{
    private const double Epsilon = 1e-5;

    /// <summary>In the forward pass.</summary>
    public static IEnumerable<(Type Mistake, double[,] Result)> Forward(Layer<double> layer, Matrix<double> x) => layer switch
    {
        Linear<double> linear => [(typeof(ForgottenBias), (x * linear.Weight.Value).ToArray())],
        Residual<double> residual => ResidualForward(residual, residual.Block.Forward(x, training: true).Output, x),
        BatchNorm<double> norm => BatchNormForward(norm, x),
        _ => [],
    };

    /// <summary>In the backward pass.</summary>
    public static IEnumerable<(Type Mistake, double[,] Result)> Backward(
        Layer<double> layer, Matrix<double> x, Matrix<double> gradient) => layer switch
        {
            BatchNorm<double> norm => BatchNormBackward(norm, x, gradient),
            Residual<double> residual => ResidualForward(residual, residual.Block.Forward(x, training: true).Pullback(gradient), gradient),
            Sequential<double> { Layers: [Linear<double> linear, ActivationLayer<double> { Function: var f }] } =>
                DenseBackward(linear.Forward(x, training: true), f, gradient),
            _ => [],
        };

    /// <summary>Whether something is wrong in <see cref="Check.Gradient"/>, and only at the input, or only for parameters.</summary>
    public static bool AreWrongOnly(Answer answer, bool atInput) =>
        answer is NumberAnswer && answer.Wrong.Count > 0
        && answer.Pairs.Any(pair => IsAtInput(pair) != atInput) && answer.Wrong.All(pair => IsAtInput(pair) == atInput)
        && answer.Pairs.All(pair => pair.Where.StartsWith(Check.Slope, StringComparison.Ordinal));

    private static bool IsAtInput(Pair pair) => pair.Where.StartsWith($"{Check.Slope}input", StringComparison.Ordinal);

    private static IEnumerable<(Type Mistake, double[,] Result)> DenseBackward(
        Pass<double> pass, Activation f, Matrix<double> gradient) =>
    [
        (typeof(ForgottenActivationDerivative), pass.Pullback(gradient).ToArray()),
        (typeof(DerivativeAtOutput), pass.Pullback(gradient.ElementwiseMultiply(f.Derivative(f.Value(pass.Output)))).ToArray()),
    ];

    // Forward and backward are alike: what comes in, and what the block makes of it.
    private static IEnumerable<(Type Mistake, double[,] Result)> ResidualForward(
        Residual<double> residual, Matrix<double> block, Matrix<double> incoming) =>
    [
        (typeof(ForgottenSkip), (residual.Scale * block).ToArray()), (typeof(ForgottenScale), (incoming + block).ToArray()),
    ];

    private static IEnumerable<(Type Mistake, double[,] Result)> BatchNormForward(BatchNorm<double> norm, Matrix<double> x)
    {
        double[,] With(Func<double[], double> deviation, bool perExample = false) => Matrices.Generate(x.Rows, x.Columns, (i, j) =>
        {
            var values = perExample ? x.Row(i).ToArray() : x.Column(j);
            return norm.Shift.Value[0, j] + norm.Scale.Value[0, j] * (x[i, j] - values.Average()) / deviation(values);
        });
        double Variance(double[] values, int divisor) => values.Sum(value => Math.Pow(value - values.Average(), 2)) / divisor;
        yield return (typeof(DegreesOfFreedom), With(values => Math.Sqrt(Variance(values, values.Length - 1) + Epsilon)));
        yield return (typeof(PerExample), With(values => Math.Sqrt(Variance(values, values.Length) + Epsilon), perExample: true));
        yield return (typeof(EpsilonPlace), With(values => Math.Sqrt(Variance(values, values.Length)) + Epsilon));
        yield return (typeof(EpsilonPlace), With(values => Math.Sqrt(Variance(values, values.Length))));
    }

    private static IEnumerable<(Type Mistake, double[,] Result)> BatchNormBackward(
        BatchNorm<double> norm, Matrix<double> x, Matrix<double> gradient)
    {
        var constants = new double[x.Rows, x.Columns];
        var (mean, variance) = (new double[x.Rows, x.Columns], new double[x.Rows, x.Columns]);
        for (var j = 0; j < x.Columns; j++)
        {
            var column = x.Column(j);
            var average = column.Average();
            var deviation = Math.Sqrt(column.Average(value => (value - average) * (value - average)) + Epsilon);
            var normalized = column.Select(value => (value - average) / deviation).ToArray();
            var scaled = gradient.Column(j).Select(g => g * norm.Scale.Value[0, j]).ToArray();
            var throughMean = scaled.Average();
            var throughVariance = scaled.Zip(normalized, (g, z) => g * z).Average();
            for (var i = 0; i < x.Rows; i++)
            {
                constants[i, j] = scaled[i] / deviation;
                mean[i, j] = (scaled[i] - throughMean) / deviation;
                variance[i, j] = (scaled[i] - normalized[i] * throughVariance) / deviation;
            }
        }
        return
        [
            (typeof(StatisticsAsConstants), constants), (typeof(ForgottenBatchVariance), mean), (typeof(ForgottenBatchMean), variance),
        ];
    }
}
