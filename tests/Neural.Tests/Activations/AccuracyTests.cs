using System.Numerics;
using Neural.Tests.Reference;

namespace Neural.Activations.Tests;

/// <summary>Every function against mpmath: within 2 units in the last place wherever the result is a normal number.</summary>
[Trait("Category", "SIMD")]
public abstract class AccuracyTests<T> where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
{
    public static TheoryData<string> Functions => [.. ActivationReference.Functions];

    [Theory, MemberData(nameof(Functions))]
    public void Within_2_ulp(string function)
    {
        var f = Activation.Parse(function);
        var points = ActivationReference.Points<T>(function);
        Assert.True(points.Length > 2000);
        T[] x = [.. points.Select(point => T.CreateChecked(point.X))];
        var (value, derivative) = (f.Value(x), f.Derivative(x));
        for (var i = 0; i < x.Length; i++)
        {
            AssertWithin2Ulp(points[i].Value, value[i], $"f({x[i]})");
            AssertWithin2Ulp(points[i].Derivative, derivative[i], $"f′({x[i]})");
            Assert.Equal(value[i], f.Value(x[i]));
            Assert.Equal(derivative[i], f.Derivative(x[i]));
        }
    }

    private static void AssertWithin2Ulp(Exact expected, T actual, string what) =>
        Assert.False(expected.UlpsFrom(actual) > 2,
            $"{what} = {actual}, which is {expected.UlpsFrom(actual):F2} ULP from {expected.Nearest}");
}

public sealed class FloatAccuracyTests : AccuracyTests<float>;

public sealed class DoubleAccuracyTests : AccuracyTests<double>;
