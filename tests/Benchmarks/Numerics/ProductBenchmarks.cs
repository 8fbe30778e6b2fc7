using BenchmarkDotNet.Attributes;
using Neural.Numerics;

namespace Benchmarks.Numerics;

/// <summary>Products of square matrices in float.</summary>
[MemoryDiagnoser]
public class ProductBenchmarks
{
    private Matrix<float> _a;
    private Matrix<float> _b;

    [Params(256, 1024)]
    public int Size { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Parallelism.Threads = Threads;
        var random = new Random(1);
        _a = Matrix.Generate(Size, Size, (_, _) => random.NextSingle());
        _b = Matrix.Generate(Size, Size, (_, _) => random.NextSingle());
    }

    [Benchmark(Baseline = true)]
    public Matrix<float> Product() => _a * _b;

    [Benchmark]
    public Matrix<float> TransposeMultiply() => _a.TransposeMultiply(_b);

    [Benchmark]
    public Matrix<float> MultiplyTranspose() => _a.MultiplyTranspose(_b);
}
