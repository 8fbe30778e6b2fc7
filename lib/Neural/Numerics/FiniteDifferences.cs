namespace Neural.Numerics;

/// <summary>Derivatives from values alone: the oracle against which every analytic derivative is checked.</summary>
/// <remarks>In double only: in float half of the seven digits would be lost.</remarks>
public static class FiniteDifferences
{
    /// <summary>f′(x) ≈ (f(x + h) − f(x − h)) / 2h.</summary>
    /// <param name="f">A function that is smooth within h of x.</param>
    /// <param name="x">Where to differentiate.</param>
    /// <param name="step">h; by default ∛ε · max(1, |x|), which balances the truncation error f‴h²/6 against the rounding
    /// error ε|f|/h and leaves about 10 digits.</param>
    public static double Central(Func<double, double> f, double x, double? step = null)
    {
        Require.Given(f);
        var h = step ?? Math.Cbrt(double.BitIncrement(1) - 1) * Math.Max(1, Math.Abs(x));
        // The difference is divided by the distance of the points as they were rounded, not by the one that was meant.
        double right = x + h, left = x - h;
        return (f(right) - f(left)) / (right - left);
    }

    /// <summary>f′(x) from two central differences, (4 D(h/2) − D(h)) / 3, whose h² errors cancel (L. Richardson, 1911,
    /// doi:10.1098/rsta.1911.0009): about 12 digits.</summary>
    /// <param name="f">A function that is smooth within h of x.</param>
    /// <param name="x">Where to differentiate.</param>
    /// <param name="step">h; by default 2·ε^(1/5) · max(1, |x|).</param>
    public static double Richardson(Func<double, double> f, double x, double? step = null)
    {
        var h = step ?? 2 * Math.Pow(double.BitIncrement(1) - 1, 0.2) * Math.Max(1, Math.Abs(x));
        return (4 * Central(f, x, h / 2) - Central(f, x, h)) / 3;
    }

    /// <summary>The gradient of a function of many variables, one central difference per variable.</summary>
    /// <param name="f">A scalar function; it sees <paramref name="x"/> itself, with one entry moved at a time.</param>
    /// <param name="x">Where to differentiate; unchanged afterwards.</param>
    /// <param name="step">h; by default as in <see cref="Central"/>.</param>
    /// <returns>∂f/∂xᵢ, as long as <paramref name="x"/>.</returns>
    public static double[] Gradient(Func<double[], double> f, double[] x, double? step = null)
    {
        Require.Given(f);
        Require.Given(x);
        var gradient = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var (index, entry) = (i, x[i]);
            gradient[i] = Central(moved => { x[index] = moved; return f(x); }, entry, step);
            x[i] = entry;
        }
        return gradient;
    }
}
