using Neural.Activations;
using Neural.Coursework.Mistakes;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Coursework.Tests.Mistakes;

/// <summary>Every mistake of the catalogue is made at least once, and is recognised.</summary>
public class MistakeCatalogueTests
{
    private static readonly LayerFactory<double> Make = new(3);
    private static readonly Layer<double> Dense = Make.Sequential(Make.Linear(3, 2), new Tanh());
    private static readonly Linear<double> Linear = WithBias(Make.Linear(3, 2));
    private static readonly Residual<double> Block = Make.Residual(0.5, Make.Linear(3, 3));
    private static readonly BatchNorm<double> Norm = Make.BatchNorm(3);

    private static readonly (string Mistake, Action Attempt)[] Made =
    [
        ("not written yet", () => Check.Activation("relu", _ => throw new NotImplementedException())),
        ("an exception", () => Check.Activation("relu", _ => throw new FormatException("x"))),
        ("transposed", () => Check.Forward(Linear, 3, x => Matrices.Transposed(Output(Linear, x)))),
        ("another shape", () => Check.RowFunction("softmax", x => [.. Softmax.Apply(x).Skip(1)])),
        ("changes its input", () => Check.Rows("softmax", x => { var y = Rows(x, row => Softmax.Apply(row)); x[0, 0] = 7; return y; })),
        ("wrong sign", () => Check.Derivative("tanh", x => -new Tanh().Derivative(x))),
        ("branches exchanged", () => Check.Activation("leaky_relu(0.2)", x => double.IsNaN(x) ? x : x > 0 ? 0.2 * x : x)),
        ("the function, not its derivative", () => Check.Derivative("gelu", new GELU().Value)),
        ("the derivative, not the function", () => Check.Activation("sigmoid", new Sigmoid().Derivative)),
        ("α is not used", () => Check.Activation("elu(0.5)", new ELU(1).Value)),
        ("x in place of f(x)", () => Check.Derivative("sigmoid", x => x * (1 - x), on: new(-3, 3))),
        ("exp(x) for exp(−x)", () => Check.Activation("sigmoid", x => new Sigmoid().Value(-x))),
        ("an approximation", () => Check.Activation("gelu", new GELUTanh().Value)),
        ("NaN is swallowed", () => Check.Activation("relu", x => x > 0 ? x : 0)),
        ("the limit at infinity", () => Check.Activation("silu", x => x * new Sigmoid().Value(x))),
        ("the derivative at the kink", () => Check.Derivative("relu", x => double.IsNaN(x) ? x : x >= 0 ? 1 : 0)),
        ("naive overflow", () => Check.Activation("tanh", x => (Math.Exp(x) - Math.Exp(-x)) / (Math.Exp(x) + Math.Exp(-x)))),
        ("1 − s underflows", () => Check.Derivative("sigmoid", x => new Sigmoid().Value(x) is var s && true ? s * (1 - s) : 0, tolerance: Tolerance.Strict)),
        ("cancellation", () => Check.Activation("elu", x => x > 0 ? x : Math.Exp(x) - 1, tolerance: Tolerance.Strict)),
        ("float precision", () => Check.Activation("sigmoid", x => (float)new Sigmoid().Value(x), on: new(-3, 3))),
        ("the whole array at once", () => Check.Rows("softmax", x => Matrices.Of(Softmax.Apply([.. x.Cast<double>()]), x.GetLength(1)))),
        ("the wrong axis", () => Check.Rows("softmax", x => Matrices.Transposed(Rows(Matrices.Transposed(x), row => Softmax.Apply(row))))),
        ("the maximum of the batch", () => Check.Rows("softmax", x => BatchMaximum(x))),
        ("not divided by the sum", () => Check.RowFunction("softmax", x => [.. x.Select(value => Math.Exp(value - x.Max()))])),
        ("the temperature multiplies", () => Check.RowFunction("softmax", x => Softmax.Apply(x, 0.5), temperature: 2)),
        ("no logarithm", () => Check.RowFunction("log_softmax", x => Softmax.Apply(x))),
        ("forgotten maximum", () => Check.RowFunction("softmax", x => [.. x.Select(value => Math.Exp(value) / x.Sum(Math.Exp))])),
        ("only the diagonal", () => Check.Jacobian(x => Softmax.Apply(x) is var p ? Matrices.Generate(3, 3, (i, j) => i == j ? p[i] * (1 - p[i]) : 0) : null!)),
        ("forgotten batch mean", () => Check.Backward(Norm, 3, (x, g) => NormBackward(x, g, mean: false, variance: true))),
        ("forgotten batch variance", () => Check.Backward(Norm, 3, (x, g) => NormBackward(x, g, mean: true, variance: false))),
        ("statistics taken as constants", () => Check.Backward(Norm, 3, (x, g) => NormBackward(x, g, mean: false, variance: false))),
        ("the factor f′ is missing", () => Check.Backward(Dense, 3, (x, g) => Pullback(((Sequential<double>)Dense).Layers[0], x, g))),
        ("f′ at the output", () => Check.Backward(Dense, 3, (x, g) => SlopeAtOutput(x, g))),
        ("no bias", () => Check.Forward(Linear, 3, x => (Matrix.Of(x) * Linear.Weight.Value).ToArray())),
        ("the skip is missing", () => Check.Forward(Block, 3, x => (0.5 * Block.Block.Forward(Matrix.Of(x))).ToArray())),
        ("the scale is missing", () => Check.Forward(Block, 3, x => (Matrix.Of(x) + Block.Block.Forward(Matrix.Of(x))).ToArray())),
        ("each example by itself", () => Check.Forward(Norm, 3, x => Rows(x, row => Normalized(row, 0)))),
        ("where ε stands", () => Check.Forward(Norm, 3, x => Matrices.Transposed(Rows(Matrices.Transposed(x), row => Normalized(row, 0, epsilon: 0))))),
        ("degrees of freedom", () => Check.Reduction("variance", x => Variance(x) * x.Length / (x.Length - 1))),
        ("sum for mean", () => Check.Reduction("mean", x => x.Sum())),
        ("mean for sum", () => Check.Array("a gradient", new double[2, 1], new double[,] { { 2 }, { 4 } }, _ => new double[,] { { 1 }, { 2 } })),
        ("square and root", () => Check.Reduction("standard_deviation", Variance)),
        ("another logarithm", () => Check.Reduction("log_sum_exp", x => SpecialFunctions.LogSumExp(x) / Math.Log(2))),
        ("a parameter's gradient", () => Check.Gradient(new Scaling(1, 2), 3)),
        ("the gradient at the input", () => Check.Gradient(new Scaling(2, 1), 3)),
        ("integer division", () => Check.Activation("sigmoid", x => 1 / (1 + (int)Math.Exp(-x)), on: new(-3, 3))),
        ("a constant factor", () => Check.Activation("silu", x => 3 * new SiLU().Value(x))),
        ("a constant offset", () => Check.Activation("softplus", x => new Softplus().Value(x) + 1)),
        ("negative inputs", () => Check.Activation("elu", x => x < 0 ? 2 * x : x, on: new(-3, 3))),
        ("positive inputs", () => Check.Activation("elu", x => x > 0 ? x * x : new ELU(1).Value(x), on: new(-3, 3))),
        ("none of the usual ones", () => Check.Activation("sigmoid", x => Math.Cos(3 * x), on: new(-3, 3))),
    ];

    public static TheoryData<string> Names => [.. Made.Select(pair => pair.Mistake)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_recognised(string name)
    {
        var verdict = Assert.Throws<CheckFailedException>(Made.First(pair => pair.Mistake == name).Attempt).Verdict;
        Assert.Equal(name, verdict.Mistake?.Name);
    }

    [Fact]
    public void All_mistakes_of_the_library_are_in_the_catalogue_and_are_made_here()
    {
        var types = typeof(Mistake).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Mistake)));
        Assert.Equal(types.Select(type => type.Name).Order(), MistakeCatalogue.All.Select(mistake => mistake.GetType().Name).Order());
        Assert.Equal(MistakeCatalogue.All.Select(mistake => mistake.Name).Order(), Made.Select(pair => pair.Mistake).Order());
    }

    [Fact]
    public void Each_has_a_name_and_a_hint_of_its_own()
    {
        Assert.Distinct(MistakeCatalogue.All.Select(mistake => mistake.Name));
        Assert.Distinct(MistakeCatalogue.All.Select(mistake => mistake.Hint));
        Assert.All(MistakeCatalogue.All, mistake => Assert.Matches(@"^\p{Lu}.{40,}[.?]$", mistake.Hint));
    }

    private static Linear<double> WithBias(Linear<double> linear)
    {
        linear.Bias.Value.Span.Fill(0.5);
        return linear;
    }

    private static double[,] Output(Layer<double> layer, double[,] x) => layer.Forward(Matrix.Of(x)).ToArray();

    private static double[,] Pullback(Layer<double> layer, double[,] x, double[,] gradient) =>
        layer.Forward(Matrix.Of(x), training: true).Pullback(Matrix.Of(gradient)).ToArray();

    private static double[,] SlopeAtOutput(double[,] x, double[,] gradient)
    {
        var pass = ((Sequential<double>)Dense).Layers[0].Forward(Matrix.Of(x), training: true);
        return pass.Pullback(Matrix.Of(gradient).ElementwiseMultiply(pass.Output.Map(z => new Tanh().Derivative(Math.Tanh(z))))).ToArray();
    }

    private static double[,] Rows(double[,] x, Func<double[], double[]> function) => Matrices.Of([.. Matrices.Rows(x).Select(function)]);

    private static double[,] BatchMaximum(double[,] x)
    {
        var most = x.Cast<double>().Max();
        return Rows(x, row => [.. row.Select(value => Math.Exp(value - most) / row.Sum(other => Math.Exp(other - most)))]);
    }

    private static double Variance(double[] x) => x.Average(value => Math.Pow(value - x.Average(), 2));

    private static double[] Normalized(double[] x, double _, double epsilon = 1e-5) =>
        [.. x.Select(value => (value - x.Average()) / Math.Sqrt(Variance(x) + epsilon))];

    private static double[,] NormBackward(double[,] x, double[,] gradient, bool mean, bool variance)
    {
        var (columns, gradients) = (Matrices.Rows(Matrices.Transposed(x)).ToArray(), Matrices.Rows(Matrices.Transposed(gradient)).ToArray());
        return Matrices.Transposed(Matrices.Of([.. columns.Zip(gradients, (column, g) =>
        {
            var z = Normalized(column, 0);
            var (through, along) = (mean ? g.Average() : 0, variance ? g.Zip(z, (a, b) => a * b).Average() : 0);
            return g.Zip(z, (a, b) => (a - through - b * along) / Math.Sqrt(Variance(column) + 1e-5)).ToArray();
        })]));
    }

    /// <summary>x·s with a gradient that is off at the input, or for s.</summary>
    private sealed class Scaling(double atInput, double atParameter) : Layer<double>
    {
        private readonly Parameter<double> _scale = new("scale", Matrix.Row(1.5));

        public override IReadOnlyList<Parameter<double>> Parameters => [_scale];

        public override Pass<double> Forward(Matrix<double> x, bool training) => new(_scale.Value[0, 0] * x, gradient =>
        {
            _scale.AddGradient(Matrix.Row(atParameter * gradient.ElementwiseMultiply(x).Span.ToArray().Sum()));
            return atInput * _scale.Value[0, 0] * gradient;
        });

        public override string ToString() => "Scaling";
    }
}
