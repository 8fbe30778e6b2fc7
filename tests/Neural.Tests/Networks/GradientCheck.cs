using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks;

/// <summary>
/// Compares pullbacks with finite differences along seeded random directions, in the input and in every parameter.
/// </summary>
internal static class GradientCheck
{
    private const double Tolerance = 1e-6;

    // A bias before batch norm has no gradient at all: both sides are then rounding errors far below this.
    private const double Negligible = 1e-5;
    private const int Directions = 5;

    /// <summary>Checks a layer under the loss Σ r∘y with random r.</summary>
    public static void Layer(Layer<double> layer, Matrix<double> x, bool training, int seed)
    {
        var weights = RandomMatrix.Uniform<double>(x.Rows, layer.Forward(x, training).Output.Columns, seed);
        Check(layer, x, training, output => (Sum(output.ElementwiseMultiply(weights)), weights), seed);
    }

    /// <summary>Checks a network with its loss.</summary>
    public static void Network(Layer<double> network, Matrix<double> x, Loss loss, Matrix<double> targets, int seed) =>
        Check(network, x, true, output => (loss.Evaluate(output, targets).Value, loss.Evaluate(output, targets).Gradient), seed);

    /// <summary>Checks a loss with respect to the output.</summary>
    public static void OfLoss(Loss loss, Matrix<double> output, Matrix<double> targets, int seed)
    {
        var gradient = loss.Evaluate(output, targets).Gradient;
        Along(output, gradient, () => loss.Evaluate(output, targets).Value, "output", seed);
    }

    private static void Check(
        Layer<double> layer, Matrix<double> x, bool training, Func<Matrix<double>, (double Value, Matrix<double> Gradient)> loss, int seed)
    {
        foreach (var parameter in layer.Parameters)
            parameter.ZeroGradient();
        var pass = layer.Forward(x, training);
        var inputGradient = pass.Pullback(loss(pass.Output).Gradient);
        Along(x, inputGradient, Value, "input", seed);
        foreach (var parameter in layer.Parameters)
            Along(parameter.Value, parameter.Gradient, Value, parameter.ToString(), seed);

        double Value() => loss(layer.Forward(x, training).Output).Value;
    }

    private static void Along(Matrix<double> at, Matrix<double> gradient, Func<double> value, string name, int seed)
    {
        for (var i = 0; i < Directions; i++)
        {
            var direction = RandomMatrix.Uniform<double>(at.Rows, at.Columns, (100 * seed) + i);
            var origin = at.Copy();
            var expected = FiniteDifferences.Richardson(
                t =>
                {
                    (origin + (t * direction)).Span.CopyTo(at.Span);
                    return value();
                },
                0, step: 1e-3);
            origin.Span.CopyTo(at.Span);
            var actual = Sum(gradient.ElementwiseMultiply(direction));
            Assert.True(
                Math.Abs(actual - expected) <= Tolerance * Math.Max(Negligible, Math.Max(Math.Abs(actual), Math.Abs(expected))),
                $"{name} along direction {i}: the pullback gives {actual:R}, finite differences {expected:R}");
        }
    }

    private static double Sum(Matrix<double> matrix) => matrix.Span.ToArray().Sum();
}
