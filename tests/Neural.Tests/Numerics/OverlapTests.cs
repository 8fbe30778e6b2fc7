using Neural.Activations;

namespace Neural.Tests.Numerics;

/// <summary>Memory that is read after it was written gives garbage: what shares it in part is refused.</summary>
public sealed class OverlapTests
{
    private static readonly float[] Numbers = [.. Enumerable.Range(0, 100).Select(i => i - 50f)];

    private delegate void Call(ReadOnlySpan<float> x, Span<float> destination);

    public static TheoryData<int> Offsets => [-3, -1, 1, 5, 39];

    [Theory, MemberData(nameof(Offsets))]
    public void A_partial_overlap_is_refused(int offset)
    {
        RequireRefused(offset, (x, y) => new Tanh().Value(x, y));
        RequireRefused(offset, (x, y) => new Tanh().Derivative(x, y));
        RequireRefused(offset, (x, y) => new Tanh().ValueAndDerivative(x, y, new float[40]));
        RequireRefused(offset, (x, y) => new Tanh().ValueAndDerivative(x, new float[40], y));
        RequireRefused(offset, (x, y) => new Square().Value(x, y));
        RequireRefused(offset, (x, y) => new Square().Derivative(x, y));
        RequireRefused(offset, (x, y) => Softmax.Apply(x, y));
        RequireRefused(offset, (x, y) => Softmax.ApplyRows(x, y, 8));
        RequireRefused(offset, (x, y) => LogSoftmax.Apply(x, y));
        RequireRefused(offset, (x, y) => Softmax.Pullback(x, new float[40], y));
        RequireRefused(offset, (x, y) => Softmax.Pullback(new float[40], x, y));
        RequireRefused(offset, (x, y) => LogSoftmax.PullbackRows(x, new float[40], y, 8));
    }

    [Fact]
    public void Value_and_derivative_in_one_place_are_refused()
    {
        var place = new float[40];
        Assert.Throws<ArgumentException>(() => new Tanh().ValueAndDerivative(Numbers.AsSpan(0, 40), place, place));
    }

    [Fact]
    public void The_arguments_themselves_are_allowed()
    {
        var expected = new SiLU().Value(Numbers);
        var place = Numbers.ToArray();
        new SiLU().Value<float>(place, place);
        Assert.Equal(expected, place);
        place = [.. Numbers];
        var (value, slope) = (Numbers.ToArray(), new float[100]);
        new SiLU().ValueAndDerivative<float>(value, value, slope);
        Assert.Equal(expected, value);
        Assert.Equal(new SiLU().Derivative(Numbers), slope);
    }

    [Fact]
    public void A_product_is_not_added_to_a_factor()
    {
        var y = RandomMatrix.Uniform<double>(4, 4, 1);
        Assert.Contains("shares memory with a factor", Assert.Throws<ArgumentException>(() => y.AddTransposeMultiply(y, y)).Message);
        var whole = RandomMatrix.Uniform<double>(8, 4, 1);
        Assert.Throws<ArgumentException>(() => whole[..4].AddTransposeMultiply(whole[2..6], RandomMatrix.Uniform<double>(4, 4, 2)));
        whole[..4].AddTransposeMultiply(whole[4..], RandomMatrix.Uniform<double>(4, 4, 2));
    }

    private static void RequireRefused(int offset, Call call)
    {
        var memory = Numbers.ToArray();
        var error = Assert.Throws<ArgumentException>(() => call(memory.AsSpan(20, 40), memory.AsSpan(20 + offset, 40)));
        Assert.StartsWith($"the destination overlaps the arguments, {Math.Abs(offset)} elements {(offset > 0 ? "later" : "earlier")}: ", error.Message);
        Assert.Equal(Numbers, memory);
    }

    private sealed record Square : Activation
    {
        public override string Name => "Square";

        public override Formula Formula => new("x^2", "2x");

        public override Interval Range => Interval.Real;

        public override T Value<T>(T x) => x * x;

        public override T Derivative<T>(T x) => x + x;
    }
}
