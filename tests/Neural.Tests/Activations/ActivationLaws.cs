using System.Numerics;
using Neural.Numerics;
using Neural.Tests;

namespace Neural.Activations.Tests;

/// <summary>What is true of every function of the catalogue, in the precision of <typeparamref name="T"/>.</summary>
[Trait("Category", "SIMD")]
public abstract class ActivationLaws<T> where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
{
    /// <summary>The catalogue, and the parameterised functions at values other than their defaults.</summary>
    public static TheoryData<Activation> Functions =>
    [
        .. Activation.All,
        new LeakyReLU(0.2), new LeakyReLU(0), new LeakyReLU(-0.5), new LeakyReLU(1),
        new ELU(0.5), new ELU(3), new CELU(0.5), new CELU(3),
        new Softplus(0.1), new Softplus(3), new Squareplus(), new Squareplus(0.5), new Swish(0.1), new Swish(0.5), new Swish(3), new Hardshrink(0.1), new Softshrink(0.1), new Threshold(0.7, -2), new Threshold(-1.3, -1.3),
    ];

    private static readonly T[] Extremes =
    [
        T.Zero, T.NegativeZero, T.Epsilon, -T.Epsilon, T.One, -T.One,
        T.CreateChecked(800), T.CreateChecked(-800), T.CreateChecked(1e4), T.CreateChecked(-1e4),
        T.MaxValue, T.MinValue, T.CreateChecked(1e-30), T.CreateChecked(-1e-30),
    ];

    /// <summary>−100 … 100 in steps that fall on no kink, and the extremes.</summary>
    private static readonly T[] Points =
        [.. Enumerable.Range(0, 1999).Select(i => T.CreateChecked(-100 + i * 0.1000503)), .. Extremes];

    private static T Ulp(double value) => T.BitIncrement(T.Abs(T.CreateChecked(value))) - T.Abs(T.CreateChecked(value));

    private static void AssertClose(double expected, T actual, double ulps, string what)
    {
        var tolerance = ulps * double.CreateChecked(Ulp(expected));
        Assert.True(
            Math.Abs(double.CreateChecked(actual) - expected) <= tolerance,
            $"{what}: expected {expected:R}, got {actual}, more than {ulps} ULP away");
    }

    [Theory, MemberData(nameof(Functions))]
    public void NaN_gives_NaN(Activation f)
    {
        Assert.True(T.IsNaN(f.Value(T.NaN)));
        Assert.True(T.IsNaN(f.Derivative(T.NaN)));
    }

    [Theory, MemberData(nameof(Functions))]
    public void Finite_arguments_give_finite_results(Activation f)
    {
        foreach (var x in Points)
        {
            // α·x, λ·x and x² leave the range of finite numbers only where x is about to.
            Assert.True(T.IsFinite(f.Value(x)) || T.Abs(x) == T.MaxValue, $"f({x}) = {f.Value(x)}");
            Assert.True(T.IsFinite(f.Derivative(x)) || (f is SquaredReLU && x == T.MaxValue), $"f′({x}) = {f.Derivative(x)}");
        }
    }

    [Theory, MemberData(nameof(Functions))]
    public void Infinite_arguments_give_the_limit(Activation f)
    {
        foreach (var (infinity, far) in new[] { (T.PositiveInfinity, 1e300), (T.NegativeInfinity, -1e300) })
        {
            AssertLimit(f.Value(far), f.Value(infinity));
            AssertLimit(f.Derivative(far), f.Derivative(infinity));
        }

        static void AssertLimit(double expected, T actual) =>
            Assert.Equal(T.CreateChecked(Math.Abs(expected) switch { < 1e-200 => 0, > 1e200 => expected * 1e300, _ => expected }), actual);
    }

    [Theory, MemberData(nameof(Functions))]
    public void Derivative_is_the_slope(Activation f)
    {
        for (var x = -12.013; x < 12; x += 0.0437)
        {
            if (f.Kinks.Any(kink => Math.Abs(kink - x) < 0.01))
                continue;
            var slope = FiniteDifferences.Richardson(f.Value, x);
            var derivative = double.CreateChecked(f.Derivative(T.CreateChecked(x)));
            Assert.Equal(slope, derivative, Math.Max(1e-9, 40 * double.CreateChecked(Ulp(1))));
        }
    }

    [Theory, MemberData(nameof(Functions))]
    public void Kinks_are_where_value_or_derivative_jump(Activation f)
    {
        foreach (var kink in f.Kinks)
        {
            var (left, right) = (kink - 1e-9, kink + 1e-9);
            var jump = Math.Abs(f.Value(right) - f.Value(left)) + Math.Abs(f.Derivative(right) - f.Derivative(left));
            Assert.True(jump > 1e-3, $"nothing jumps at {kink}");
        }
        for (var x = -8.0; x <= 8; x += 0.25)
            if (!f.Kinks.Contains(x))
                Assert.Equal(f.Derivative(x - 1e-9), f.Derivative(x + 1e-9), 1e-7);
    }

    [Theory, MemberData(nameof(Functions))]
    public void Range_holds_every_value(Activation f)
    {
        foreach (var x in Points)
        {
            var y = f.Value(x);
            Assert.True(
                y >= T.BitDecrement(T.CreateSaturating(f.Range.Minimum))
                && y <= T.BitIncrement(T.CreateSaturating(f.Range.Maximum)),
                $"f({x}) = {y} is outside {f.Range}");
        }
    }

    [Theory, MemberData(nameof(Functions))]
    public void Range_is_not_wider_than_the_values(Activation f)
    {
        double[] values = [.. Enumerable.Range(-40_000, 80_001).Select(i => f.Value(i * 0.001)), f.Value(-1e9), f.Value(1e9)];
        Assert.True(double.IsInfinity(f.Range.Minimum) ? values.Min() < -1e6 : values.Min() < f.Range.Minimum + 1e-6);
        Assert.True(double.IsInfinity(f.Range.Maximum) ? values.Max() > 1e6 : values.Max() > f.Range.Maximum - 1e-6);
    }

    [Theory, MemberData(nameof(Functions))]
    public void Negative_zero_stays_where_f_passes_through_the_origin_rising(Activation f)
    {
        var rises = f.Value(0.0) == 0 && f.Derivative(-1e-9) > 0;
        var y = f.Value(T.NegativeZero);
        Assert.Equal(rises && f is not BinaryStep, T.IsZero(y) && T.IsNegative(y));
    }

    [Theory, MemberData(nameof(Functions))]
    public void Subnormal_arguments_keep_their_size(Activation f)
    {
        if (f.Value(0.0) != 0 || f.Kinks.Contains(0))
            return;
        var x = T.Epsilon * T.CreateChecked(1024);
        AssertClose(double.CreateChecked(x) * f.Derivative(0.0), f.Value(x), 1, $"f({x})");
        AssertClose(-double.CreateChecked(x) * f.Derivative(0.0), f.Value(-x), 1, $"f({-x})");
    }

    [Theory, MemberData(nameof(Functions))]
    public void Precisions_agree(Activation f)
    {
        foreach (var x in Points.Where(x => T.Abs(x) <= T.CreateChecked(1e4)))
        {
            var wide = double.CreateChecked(x);
            AssertClose(f.Value(wide), f.Value(x), 2, $"f({x})");
            AssertClose(f.Derivative(wide), f.Derivative(x), 2, $"f′({x})");
        }
    }

    [Theory, MemberData(nameof(Functions))]
    public void Spans_equal_scalars_at_every_length_and_position(Activation f)
    {
        for (var length = 0; length < 70; length++)
        {
            T[] x = [.. Points.Skip(Points.Length - length)];
            T[] value = new T[length], derivative = new T[length], y = new T[length], slope = new T[length];
            f.Value<T>(x, value);
            f.Derivative<T>(x, derivative);
            f.ValueAndDerivative<T>(x, y, slope);
            Assert.Equal(x.Select(f.Value), value);
            Assert.Equal(x.Select(f.Derivative), derivative);
            Assert.Equal(value, y);
            Assert.Equal(derivative, slope);
        }
    }

    [Theory, MemberData(nameof(Functions))]
    public void Spans_may_be_computed_in_place(Activation f)
    {
        var (value, derivative, both, other) = (Points.ToArray(), Points.ToArray(), Points.ToArray(), new T[Points.Length]);
        f.Value<T>(value, value);
        f.Derivative<T>(derivative, derivative);
        Assert.Equal(f.Value(Points), value);
        Assert.Equal(f.Derivative(Points), derivative);
        f.ValueAndDerivative<T>(both, both, other);
        Assert.Equal(value, both);
        Assert.Equal(derivative, other);
    }

    [Theory, MemberData(nameof(Functions))]
    public void Spans_allocate_nothing(Activation f)
    {
        T[] x = [.. Points.Take(77)], value = new T[77], derivative = new T[77];
        Assert.Equal(0, Allocations.Of(() =>
        {
            f.Value<T>(x, value);
            f.Derivative<T>(x, derivative);
            f.ValueAndDerivative<T>(x, value, derivative);
        }));
    }

    [Theory, MemberData(nameof(Functions))]
    public void Lengths_that_differ_are_refused_by_name(Activation f)
    {
        var error = Assert.Throws<ArgumentException>(() => f.Value<T>(new T[3], new T[2]));
        Assert.Equal("the destination holds 2 elements, but there are 3 arguments", error.Message);
        Assert.Throws<ArgumentException>(() => f.Derivative<T>(new T[3], new T[4]));
        Assert.Throws<ArgumentException>(() => f.ValueAndDerivative<T>(new T[3], new T[3], new T[4]));
        Assert.Throws<ArgumentException>(() => f.ValueAndDerivative<T>(new T[3], new T[4], new T[3]));
    }
}

public sealed class FloatActivationLaws : ActivationLaws<float>;

public sealed class DoubleActivationLaws : ActivationLaws<double>;
