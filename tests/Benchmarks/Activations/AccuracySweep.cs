using Neural.Activations;
using Neural.Tests.Reference;
using Error = Benchmarks.Activations.AccuracySearch.Error;

namespace Benchmarks.Activations;

/// <summary>Compares float results with those of double, which have digits to spare, at floats in equal steps over all of them:
/// NaN, the infinities and subnormal results left out.</summary>
internal static class AccuracySweep
{
    private const int Block = 1 << 14;
    private const double Most = 2;

    /// <summary>Prints the worst error of each function in units in the last place.</summary>
    /// <param name="step">From one float to the next; 1 takes some minutes a function.</param>
    /// <returns>0 if none is off by more than 2.</returns>
    public static int Run(int step)
    {
        var isWithin = true;
        foreach (var function in ActivationReference.Functions)
        {
            var (value, slope) = Worst(Activation.Parse(function), step);
            isWithin &= value.Ulps <= Most && slope.Ulps <= Most;
            Console.WriteLine($"{function}: f {value}, f′ {slope}");
        }
        return isWithin ? 0 : 1;
    }

    private static (Error Value, Error Slope) Worst(Activation f, int step)
    {
        var worst = (Value: default(Error), Slope: default(Error));
        var gate = new Lock();
        Parallel.For(0, (1L << 32) / step / Block, block =>
        {
            var x = new float[Block];
            for (var i = 0; i < Block; i++)
                x[i] = BitConverter.UInt32BitsToSingle((uint)((block * Block + i) * step));
            double[] exact = [.. x.Select(number => (double)number)];
            var (value, slope) = (Worst(x, f.Value(x), f.Value(exact)), Worst(x, f.Derivative(x), f.Derivative(exact)));
            lock (gate)
                worst = (Larger(worst.Value, value), Larger(worst.Slope, slope));
        });
        return worst;
    }

    private static Error Worst(float[] x, float[] results, double[] exact)
    {
        var worst = default(Error);
        for (var i = 0; i < x.Length; i++)
            if (float.IsNormal((float)exact[i]))
                worst = Larger(worst, new(Math.Abs(results[i] - exact[i]) / Math.ScaleB(1, Math.ILogB(exact[i]) - 23), x[i]));
        return worst;
    }

    private static Error Larger(Error a, Error b) => b.Ulps > a.Ulps ? b : a;
}
