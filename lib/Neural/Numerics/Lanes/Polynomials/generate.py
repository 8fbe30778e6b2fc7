"""Writes the polynomials beside it: interpolants at the Chebyshev points of each interval, of the lowest degree whose
relative error is below 2^-59 for double and 2^-31 for float.

Run: /usr/bin/python3 generate.py   (Debian: python3-mpmath)
"""
from pathlib import Path

from mpmath import atanh, diff, erfc, exp, findroot, log, mp, mpf, nstr, pi, polyval, sqrt, tanh

from chebyshev import interpolate

mp.dps = 60


def relative_error(function, coefficients, low, high, weight):
    worst = mpf(0)
    for i in range(400):
        x = low + (high - low) * (i + mpf(1) / 2) / 400
        worst = max(worst, abs(polyval(coefficients[::-1], x) - function(x)) * weight(x))
    return worst


def fit(function, low, high, bits, weight):
    for count in range(3, 40):
        coefficients = interpolate(function, low, high, count)
        if relative_error(function, coefficients, low, high, weight) < mpf(2) ** -bits:
            return coefficients
    raise ValueError("no polynomial of degree below 40 is precise enough")


def chain(name, coefficients):
    """Horner's rule in x², for one half of the coefficients."""
    lines = [f"        V {name} = {nstr(coefficients[-1], 20)};"]
    lines += [f"        {name} = V.MultiplyAdd({name}, square, {nstr(c, 20)});" for c in coefficients[-2::-1]]
    return lines


def pair(value):
    """A sum of two doubles, as C#."""
    high = float(value)
    return f"{high!r}, {float(value - mpf(high))!r}"


def method(name, coefficients, extended):
    """Even and odd powers; an extended result carries the roundings that matter, those of the last steps."""
    lines = [
        "    [MethodImpl(MethodImplOptions.AggressiveInlining)]",
        "    public static {} {}<V>({} x) where V : struct, ILanes<V>".format(
            *(("Extended<V>", name, "in Extended<V>") if extended else ("V", name, "V"))),
        "    {",
    ]
    if extended:
        lines += [
            "        var square = x.High * x.High;",
            *chain("even", coefficients[2::2]),
            *chain("odd", coefficients[1::2]),
            f"        var constant = new Extended<V>({pair(coefficients[0])});",
            "        return odd * x + (Extended<V>.Product(even, square) + constant);",
        ]
    else:
        lines += [
            "        var square = x * x;",
            *chain("even", coefficients[::2]),
            *chain("odd", coefficients[1::2]),
            "        return V.MultiplyAdd(odd, x, even);",
        ]
    return "\n".join(lines + ["    }"])


def write(name, summary, function, interval, weight=None, entry=None, extended=False, for_float=False):
    weight = weight or (lambda x: 1 / abs(function(x)))
    long = fit(function, *interval, 59, weight)
    methods = [method("ForDouble" if for_float or entry else "Of", long, extended)]
    print(f"{name}: degree {len(long) - 1}")
    if for_float:
        short = fit(function, *interval, 31, weight)
        methods.append(method("ForFloat", short, False))
        print(f"  for float: {len(short) - 1}")
        entry = """    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x) where V : struct, ILanes<V> => default(V) is IWide ? ForFloat(x) : ForDouble(x);

"""
    body = "\n\n".join(methods)
    (Path(__file__).parent / f"{name}.cs").write_text(f"""using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>{summary}</summary>
/// <remarks>Written by generate.py. Even and odd powers are two chains that run side by side.</remarks>
internal static class {name}
{{
{entry or ''}{body}
}}
""")


def exponential(r):
    return (exp(r) - 1 - r) / r**2 if abs(r) > mpf(10) ** -12 else sum(r**i / mp.factorial(i + 2) for i in range(6))


width = log(mpf(2)) / 32 * mpf("1.0001")
write("ExponentialTail", "(eˣ − 1 − x)/x² for |x| ≤ ln 2/32.", exponential, (-width, width),
      weight=lambda r: r**2 / exp(r), for_float=True)
width = log(mpf(2)) / 2 * mpf("1.0001")
short = fit(exponential, -width, width, 26, lambda r: r**2 / exp(r))
assert len(short) == 5
(Path(__file__).parent / "ShortExponentialTail.cs").write_text(f"""using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>(e^(bx) − 1 − bx)/x² for |bx| ≤ ln 2/2, to the precision of float.</summary>
/// <remarks>Written by generate.py. In an order in which the result is soon there.</remarks>
internal static class ShortExponentialTail
{{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x, V square, double b) where V : struct, ILanes<V>
    {{
        var low = V.MultiplyAdd({nstr(short[1], 20)} * b * b * b, x, {nstr(short[0], 20)} * b * b);
        var high = V.MultiplyAdd({nstr(short[3], 20)} * b * b * b * b * b, x, {nstr(short[2], 20)} * b * b * b * b);
        high = V.MultiplyAdd({nstr(short[4], 20)} * b * b * b * b * b * b, square, high);
        return V.MultiplyAdd(high, square, low);
    }}
}}
""")


def entries(values):
    return "".join(f"        {value!r},\n" for value in values)


powers = [mpf(2) ** (mpf(i) / 16) for i in range(16)]
(Path(__file__).parent / "PowersOf2.cs").write_text(f"""namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>2^(i/16) for i from 0 to 15, to twice a double's precision.</summary>
/// <remarks>Written by generate.py.</remarks>
internal static class PowersOf2
{{
    /// <summary>The nearest doubles.</summary>
    public static ReadOnlySpan<double> Nearest =>
    [
{entries(float(p) for p in powers)}    ];

    /// <summary>What these miss, relative to them.</summary>
    public static ReadOnlySpan<double> Rest =>
    [
{entries(float((p - mpf(float(p))) / mpf(float(p))) for p in powers)}    ];
}}
""")


def logarithm(z):
    y = sqrt(z)
    return (2 * atanh(y / 2) - y) / y**3 if z > mpf(10) ** -12 else sum(z**i / (2 * i + 3) / 4 ** (i + 1) for i in range(6))


write("LogarithmTail", "(2 artanh(y/2) − y)/y³ in x = y² for 0 ≤ y ≤ 2/3.", logarithm, (mpf(0), mpf("0.4445")),
      weight=lambda z: z)


def normal_tail(t):
    a = 4 * (1 + t) / (1 - t)
    return (a + 4) * exp(a * a / 2) * erfc(a / sqrt(mpf(2))) / 2


def t_of(a):
    return mpf(a - 4) / (a + 4)


write("NormalTail", "(a + 4) e^(a²/2) Φ(−a) in x = (a − 4)/(a + 4) for 0 ≤ a ≤ 38.6.", normal_tail,
      (mpf(-1), t_of(mpf("38.6"))), extended=True)


def write_slope(name, guess, text, f):
    """f′(x₀ + d) = d (s + d S(d)), where x₀ is the root of f′ and s the slope of f′ there. Lanes of double for results of
    float have the digits without it."""
    mp.dps = 90
    root = findroot(lambda x: diff(f, x), guess)
    series = mp.taylor(lambda x: diff(f, x), root, 45)
    mp.dps = 60
    high = mpf(float(root))
    entry = f"""    /// <summary>f′(x) from here where digits would cancel, else what <paramref name="elsewhere"/> says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Near<V>(V x, V elsewhere) where V : struct, ILanes<V>
    {{
        if (default(V) is IWide)
            return elsewhere;
        var distance = x - ({float(high)!r});
        return V.Where(V.Abs(distance) <= 0.3, Precise(in distance), elsewhere);
    }}

    [MethodImpl(Inlining.Apart)]
    private static V Precise<V>(in V x) where V : struct, ILanes<V>
    {{
        var distance = new Extended<V>(x, {float(high - root)!r});
        var slope = new Extended<V>({pair(series[1])});
        return (distance * (slope + ForDouble(x) * distance)).Rounded;
    }}

"""
    write(name, f"The derivative of {text} about its root x₀: (f′(x₀ + x)/x − f″(x₀))/x for |x| ≤ 0.3.",
          lambda d: sum(c * d**i for i, c in enumerate(series[2:])), (mpf("-0.31"), mpf("0.31")),
          weight=lambda d: abs(d / series[1]) / 2, entry=entry)


write_slope("GELUSlope", mpf("-0.75"), "GELU", lambda x: x * erfc(-x / sqrt(mpf(2))) / 2)
c = mpf("0.044715")
write_slope("GELUTanhSlope", mpf("-0.75"), "GELU (tanh)", lambda x: x / (1 + exp(-2 * sqrt(2 / pi) * (x + c * x**3))))
write_slope("SiLUSlope", mpf("-1.278"), "SiLU", lambda x: x / (1 + exp(-x)))
write_slope("MishSlope", mpf("-1.19"), "Mish", lambda x: x * tanh(log(1 + exp(x))))
