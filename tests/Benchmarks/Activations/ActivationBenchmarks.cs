using BenchmarkDotNet.Attributes;
using Benchmarks.Peers;
using Neural.Activations;

namespace Benchmarks.Activations;

/// <summary>Every function of the catalogue on spans.</summary>
[MemoryDiagnoser]
public class ActivationBenchmarks
{
    private float[] _floats = [], _floatResults = [], _floatSlopes = [];
    private double[] _doubles = [], _doubleResults = [], _doubleSlopes = [];

    [ParamsSource(nameof(Functions))]
    public Activation Function { get; set; } = new Identity();

    [Params(1 << 10, 1 << 16, 1 << 20)]
    public int Length { get; set; }

    public static IEnumerable<Activation> Functions => Activation.All;

    [GlobalSetup]
    public void Fill()
    {
        _doubles = Inputs.Arguments(Length);
        _floats = [.. _doubles.Select(x => (float)x)];
        (_doubleResults, _doubleSlopes) = (new double[Length], new double[Length]);
        (_floatResults, _floatSlopes) = (new float[Length], new float[Length]);
    }

    [Benchmark]
    public void FloatValue() => Function.Value<float>(_floats, _floatResults);

    [Benchmark]
    public void FloatDerivative() => Function.Derivative<float>(_floats, _floatResults);

    [Benchmark]
    public void FloatBoth() => Function.ValueAndDerivative<float>(_floats, _floatResults, _floatSlopes);

    [Benchmark]
    public void DoubleValue() => Function.Value<double>(_doubles, _doubleResults);

    [Benchmark]
    public void DoubleDerivative() => Function.Derivative<double>(_doubles, _doubleResults);

    [Benchmark]
    public void DoubleBoth() => Function.ValueAndDerivative<double>(_doubles, _doubleResults, _doubleSlopes);
}
