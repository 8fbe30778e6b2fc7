namespace Neural.Charts;

/// <summary>One line of <see cref="Figures.Lines"/>.</summary>
/// <param name="Name">What the legend calls it; an activation's name gives it that function's colour.</param>
/// <param name="Y">The values; NaN leaves a gap.</param>
/// <param name="X">As many positions; 1, 2, 3 … where it is left out.</param>
public sealed record Series(string Name, IReadOnlyList<double> Y, IReadOnlyList<double>? X = null)
{
    /// <summary>Values at 1, 2, 3 …</summary>
    public static implicit operator Series((string Name, double[] Y) line) => new(line.Name, line.Y);

    /// <inheritdoc cref="op_Implicit(ValueTuple{string, double[]})"/>
    public static implicit operator Series((string Name, float[] Y) line) => new(line.Name, Doubles(line.Y));

    /// <summary>Values at given positions.</summary>
    public static implicit operator Series((string Name, double[] X, double[] Y) line) => new(line.Name, line.Y, line.X);

    /// <inheritdoc cref="op_Implicit(ValueTuple{string, double[], double[]})"/>
    public static implicit operator Series((string Name, float[] X, float[] Y) line) =>
        new(line.Name, Doubles(line.Y), Doubles(line.X));

    /// <summary>The name and how many values there are, such as <c>Sigmoid: 10 values</c>.</summary>
    public override string ToString() => $"{Name}: {Y.Count} values";

    private static double[] Doubles(float[] values) => [.. values.Select(v => (double)v)];
}
