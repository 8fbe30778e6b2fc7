using System.Globalization;

namespace Engine.Notebooks.Json;

/// <summary>
/// Numbers as Python's <c>json</c> writes them, so that saving in Jupyter changes none of ours. Whole ones have no ".0", which
/// JavaScript, so VS Code, would drop; either keeps an integer.
/// </summary>
internal static class JupyterNumber
{
    private const int LastFixedExponent = 15;
    private const int FirstFixedExponent = -4;

    /// <summary>Rewrites a JSON number: whole ones as integers, others as <c>repr(float)</c>.</summary>
    /// <param name="json">A JSON number, e.g. <c>1E-05</c>.</param>
    /// <returns>The same number, e.g. <c>1e-05</c>; unchanged when it overflows <see cref="double"/>.</returns>
    public static string Canonical(string json)
    {
        if (json.AsSpan().IndexOfAny(".eE") < 0)
            return json == "-0" ? "0" : json;
        var value = double.Parse(json, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? Repr(value) : json;
    }

    private static string Repr(double value)
    {
        // "E16" would pad: the shortest digits that read back are those of the default format.
        var (digits, exponent) = Decompose(Math.Abs(value).ToString(CultureInfo.InvariantCulture));
        var sign = value < 0 ? "-" : "";
        return sign + (exponent is >= FirstFixedExponent and <= LastFixedExponent
            ? Fixed(digits, exponent)
            : Scientific(digits, exponent));
    }

    /// <summary>Significant digits, and the power of ten of the first of them.</summary>
    private static (string Digits, int Exponent) Decompose(string text)
    {
        var parts = text.Split('E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.');
        var whole = point < 0 ? parts[0].Length : point;
        var all = parts[0].Replace(".", "");
        var digits = all.TrimStart('0');
        return digits.Length == 0
            ? ("0", 0)
            : (digits.TrimEnd('0'), exponent + whole - 1 - (all.Length - digits.Length));
    }

    private static string Fixed(string digits, int exponent) => exponent switch
    {
        < 0 => "0." + new string('0', -exponent - 1) + digits,
        _ when digits.Length <= exponent + 1 => digits.PadRight(exponent + 1, '0'),
        _ => digits[..(exponent + 1)] + "." + digits[(exponent + 1)..],
    };

    private static string Scientific(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{exponent:+00;-00}");
    }
}
