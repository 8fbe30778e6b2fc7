using System.Numerics;

namespace Neural.Activations.Tests;

/// <summary>Functions and derivatives never step back where mathematics says that they rise or fall, but by the last digit
/// between neighbours.</summary>
[Trait("Category", "SIMD")]
public abstract class MonotonicityTests<T> where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private const double Infinity = double.PositiveInfinity;

    /// <summary>Where a function rises: from, to.</summary>
    public static TheoryData<string, double, double> Rising => new()
    {
        { "Identity", -Infinity, Infinity },
        { "BinaryStep", -Infinity, Infinity },
        { "Sigmoid", -Infinity, Infinity },
        { "HardSigmoid", -Infinity, Infinity },
        { "Tanh", -Infinity, Infinity },
        { "HardTanh", -Infinity, Infinity },
        { "Softsign", -Infinity, Infinity },
        { "ReLU", -Infinity, Infinity },
        { "ReLU6", -Infinity, Infinity },
        { "LeakyReLU", -Infinity, Infinity },
        { "ELU", -Infinity, Infinity },
        { "ELU(3)", -Infinity, Infinity },
        { "CELU", -Infinity, Infinity },
        { "CELU(0.3)", -Infinity, Infinity },
        { "SELU", -Infinity, Infinity },
        { "Softplus", -Infinity, Infinity },
        { "GELU", -0.75, Infinity },
        { "GELUTanh", -0.75, Infinity },
        { "SiLU", -1.27, Infinity },
        { "HardSwish", -1.5, Infinity },
        { "Mish", -1.19, Infinity },
    };

    public static TheoryData<string, double, double> Falling => new()
    {
        { "GELU", -Infinity, -0.76 },
        { "GELUTanh", -Infinity, -0.76 },
        { "SiLU", -Infinity, -1.28 },
        { "HardSwish", -Infinity, -1.5 },
        { "Mish", -Infinity, -1.2 },
    };

    public static TheoryData<string, double, double> RisingDerivatives => new()
    {
        { "Sigmoid", -Infinity, 0 },
        { "Tanh", -Infinity, 0 },
        { "Softsign", -Infinity, 0 },
        { "ReLU", -Infinity, Infinity },
        { "LeakyReLU", -Infinity, Infinity },
        { "ELU", -Infinity, Infinity },
        { "CELU", -Infinity, Infinity },
        { "CELU(0.3)", -Infinity, Infinity },
        { "SELU", -Infinity, 0 },
        { "Softplus", -Infinity, Infinity },
        { "GELU", -1.41, 1.41 },
        { "GELUTanh", -1.41, 1.41 },
        { "SiLU", -2.39, 2.39 },
        { "Mish", -2.25, 1.49 },
    };

    public static TheoryData<string, double, double> FallingDerivatives => new()
    {
        { "Sigmoid", 0, Infinity },
        { "Tanh", 0, Infinity },
        { "Softsign", 0, Infinity },
        { "GELU", 1.42, Infinity },
        { "GELUTanh", 1.43, Infinity },
        { "SiLU", 2.4, Infinity },
        { "Mish", 1.5, Infinity },
    };

    /// <summary>Runs of neighbours: next to every number at which a formula may switch, and at every power of 2.</summary>
    private static readonly T[] Points =
    [
        .. Centres().SelectMany(centre => Neighbours(centre).Concat(Neighbours(-centre)))
            .Concat([T.NegativeInfinity, T.MinValue, T.MaxValue, T.PositiveInfinity]).Distinct().Order(),
    ];

    private static IEnumerable<double> Centres()
    {
        for (var i = 0; i < 2400; i++)
            yield return i * 0.05;
        for (var i = 0; i < 240; i++)
            yield return i * 0.125;
        for (var i = 120; i < 1300; i += 5)
            yield return i;
        for (var i = 0; i < 200; i++)
            yield return (i + 0.5) * double.Log(2);
        for (var i = -140; i < 120; i++)
            yield return double.ScaleB(1, i);
    }

    private static IEnumerable<T> Neighbours(double centre)
    {
        var x = T.CreateChecked(centre);
        for (var i = 0; i < 20; i++)
            x = T.BitDecrement(x);
        for (var i = 0; i < 40; i++)
            yield return x = T.BitIncrement(x);
    }

    [Theory, MemberData(nameof(Rising))]
    public void Value_rises(string f, double from, double to) => AssertSorted(Activation.Parse(f).Value, from, to, 1);

    [Theory, MemberData(nameof(Falling))]
    public void Value_falls(string f, double from, double to) => AssertSorted(Activation.Parse(f).Value, from, to, -1);

    [Theory, MemberData(nameof(RisingDerivatives))]
    public void Derivative_rises(string f, double from, double to) =>
        AssertSorted(Activation.Parse(f).Derivative, from, to, 1);

    [Theory, MemberData(nameof(FallingDerivatives))]
    public void Derivative_falls(string f, double from, double to) =>
        AssertSorted(Activation.Parse(f).Derivative, from, to, -1);

    private static void AssertSorted(Func<T[], T[]> f, double from, double to, int direction)
    {
        T[] x = [.. Points.Where(x => double.CreateChecked(x) >= from && double.CreateChecked(x) <= to)];
        var y = f(x);
        for (var i = 1; i < x.Length; i++)
            Assert.True(
                direction * y[i].CompareTo(y[i - 1]) >= 0 || IsLastDigit(x[i - 1], x[i], y[i - 1], y[i]),
                $"f({x[i - 1]}) = {y[i - 1]}, but f({x[i]}) = {y[i]}");
    }

    /// <summary>Results are not rounded from more digits, so they may be off by a digit that neighbours do not share.</summary>
    private static bool IsLastDigit(T x, T nextX, T y, T nextY) =>
        T.Abs(nextX - x) <= T.Abs(x) * T.CreateChecked(5) * (T.BitIncrement(T.One) - T.One)
        && (T.BitIncrement(y) == nextY || T.BitDecrement(y) == nextY);
}

public sealed class FloatMonotonicityTests : MonotonicityTests<float>;

public sealed class DoubleMonotonicityTests : MonotonicityTests<double>;
