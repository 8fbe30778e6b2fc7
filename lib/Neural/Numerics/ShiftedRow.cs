using System.Numerics;

namespace Neural.Numerics;

/// <summary>A row divided by a temperature and shifted so that its largest entry is 0, with the sum of its
/// exponentials.</summary>
/// <param name="Maximum">The row's largest entry.</param>
/// <param name="Temperature">What the entries are divided by.</param>
/// <param name="Sum">Σ e^((x − maximum)/τ): NaN for a row of −∞ only, 0 for an empty one.</param>
internal readonly record struct ShiftedRow(double Maximum, double Temperature, double Sum)
{
    public static ShiftedRow Of<T>(ReadOnlySpan<T> x, double temperature) where T : IFloatingPointIeee754<T>
    {
        var maximum = double.NegativeInfinity;
        foreach (var entry in x)
            maximum = Math.Max(maximum, double.CreateTruncating(entry));
        var row = new ShiftedRow(maximum, temperature, 0);
        double sum = 0, lost = 0;
        foreach (var entry in x)
        {
            var term = Math.Exp(row.Shift(entry)) - lost;
            var next = sum + term;
            (sum, lost) = (next, next - sum - term);
        }
        return row with { Sum = sum };
    }

    /// <summary>(x − maximum)/τ, where +∞ is no further from a maximum of +∞ than 0.</summary>
    public double Shift<T>(T x) where T : IFloatingPointIeee754<T>
    {
        var entry = double.CreateTruncating(x);
        return entry == Maximum && entry > double.NegativeInfinity ? 0 : (entry - Maximum) / Temperature;
    }
}
