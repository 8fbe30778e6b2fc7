using System.Numerics;

namespace Neural.Tests.Reference;

/// <summary>A number to more digits than a double holds.</summary>
/// <param name="Nearest">The nearest double.</param>
/// <param name="Rest">What that misses, in units of its last place.</param>
public readonly record struct Exact(double Nearest, double Rest)
{
    /// <summary>How many units of T's last place <paramref name="actual"/> is away; null where the exact value is no
    /// normal number of T.</summary>
    public double? UlpsFrom<T>(T actual) where T : IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        var smallest = typeof(T) == typeof(float) ? 1.1754943508222875e-38 : 2.2250738585072014e-308;
        return Math.Abs(Nearest) < smallest || !T.IsFinite(T.CreateChecked(Nearest)) ? null : UlpsFrom(actual, Nearest);
    }

    /// <summary>How many units of T's last place at <paramref name="scale"/> <paramref name="actual"/> is away.</summary>
    public double UlpsFrom<T>(T actual, double scale) where T : IFloatingPointIeee754<T>
    {
        var digits = typeof(T) == typeof(float) ? 24 : 53;
        var missed = Rest == 0 ? 0 : Rest * Math.ScaleB(1, Math.ILogB(Nearest) - Math.ILogB(scale) + digits - 53);
        return Math.Abs(Math.ScaleB(double.CreateChecked(actual) - Nearest, digits - 1 - Math.ILogB(scale)) - missed);
    }
}
