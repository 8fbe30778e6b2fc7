using System.Reflection;

namespace Neural.Activations.Tests;

public sealed class ActivationTests
{
    /// <summary>What a reader writes in a notebook cell.</summary>
    private sealed record Square : Activation
    {
        public override string Name => "Square";
        public override Formula Formula => new("x^2", "2x");
        public override Interval Range => new(0, double.PositiveInfinity, IncludesMinimum: true);
        public override T Value<T>(T x) => x * x;
        public override T Derivative<T>(T x) => x + x;
    }

    // L20: a generic method refuses a whole number with CS0315, which does not say that 1.0 is meant.
    [Fact]
    public void A_whole_number_is_a_number() => Assert.Equal((1, 0.5), (new ReLU().Value(1), new LeakyReLU(0.5).Derivative(-2)));

    [Fact]
    public void A_new_function_gets_the_other_forms_for_nothing()
    {
        var square = new Square();
        double[] y = new double[2], slope = new double[2];
        square.ValueAndDerivative<double>([3, -4], y, slope);
        Assert.Equal([9, 16], y);
        Assert.Equal([6, -8], slope);
        Assert.Equal([9f, 16f], square.Value([3f, -4f]));
        Assert.Equal([6f, -8f], square.Derivative([3f, -4f]));
        Assert.Equal("Square", square.ToString());
        Assert.Equal("[0, ∞)", square.Range.ToString());
    }

    [Fact]
    public void Equality_depends_on_the_type_and_the_hyperparameters_only() => Assert.All(Activation.All, function =>
    {
        Assert.Equal(function, Activation.Parse($"{function}"));
        // A property that is stored, not computed, would be compared too; the kernel is made of the hyperparameters.
        Assert.Equal(function.Hyperparameters.Count == 0 ? 0 : 1, Stored(function.GetType()).Count());
        Assert.Equal(["_kernel"], Stored(typeof(ElementwiseActivation)).Concat(Stored(typeof(Activation))));
    });

    [Fact]
    public void Half_precision_works_too() =>
        Assert.Equal((Half)0.7311, new Sigmoid().Value((Half)1));

    [Fact]
    public void Intervals_print_as_in_mathematics()
    {
        Assert.Equal("(−∞, ∞)", Interval.Real.ToString());
        Assert.Equal("[−0.375, ∞)", new HardSwish().Range.ToString());
        Assert.Equal("(−1, 1)", new Tanh().Range.ToString());
    }

    private static IEnumerable<string> Stored(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Select(field => field.Name);
}
