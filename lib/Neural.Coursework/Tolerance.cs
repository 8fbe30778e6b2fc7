namespace Neural.Coursework;

/// <summary>How far an answer may be from what is expected.</summary>
/// <param name="Relative">The share of the expected value; 1e-9 asks for nine digits.</param>
/// <param name="Absolute">What is allowed besides, whatever is expected.</param>
public readonly record struct Tolerance(double Relative, double Absolute = 0)
{
    /// <summary>Nine digits, and 1e-12 near 0: a formula from the book passes.</summary>
    public static Tolerance Plain { get; } = new(1e-9, 1e-12);

    /// <summary>Ten digits of every value, however small: a formula that cancels does not pass.</summary>
    public static Tolerance Strict { get; } = new(1e-10, 1e-300);

    /// <summary>Whether a value is near enough; NaN only where NaN is expected, and likewise ±∞.</summary>
    /// <param name="expected">What is expected.</param>
    /// <param name="actual">What came.</param>
    public bool Accepts(double expected, double actual) =>
        expected.Equals(actual) || expected == actual || double.IsFinite(expected) && Math.Abs(actual - expected) <= Absolute + Relative * Math.Abs(expected);

    /// <summary>In words, such as <c>1e-09 of the value + 1e-12</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Relative:0e+00} of the value") + (Absolute > 1e-200 ? FormattableString.Invariant($" + {Absolute:0e+00}") : "");
}
