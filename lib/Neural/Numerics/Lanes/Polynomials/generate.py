"""Writes the polynomials beside it: interpolants at the Chebyshev points of each interval, of the lowest degree whose
relative error is below 2^-59 for double and 2^-31 for float.

Run: /usr/bin/python3 generate.py   (Debian: python3-mpmath, python3-numpy)
"""
from pathlib import Path

import numpy
from mpmath import atanh, cos, diff, erfc, exp, findroot, log, mp, mpf, nstr, pi, polyval, sqrt, tanh

mp.dps = 60


def interpolate(function, low, high, count):
    """Coefficients, lowest first, of the polynomial through the Chebyshev points."""
    points = [(low + high) / 2 + (high - low) / 2 * cos(pi * (j + mpf(1) / 2) / count) for j in range(count)]
    differences = [function(x) for x in points]
    for k in range(1, count):
        for j in range(count - 1, k - 1, -1):
            differences[j] = (differences[j] - differences[j - 1]) / (points[j] - points[j - k])
    coefficients = [differences[-1]]
    for j in range(count - 2, -1, -1):
        shifted = [mpf(0)] + coefficients
        coefficients = [a - points[j] * b for a, b in zip(shifted, coefficients + [mpf(0)])]
        coefficients[0] += differences[j]
    return coefficients


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


def write(name, summary, function, double_range, float_range=None, weight=None, entry=None, extended=False,
          for_float=True):
    weight = weight or (lambda x: 1 / abs(function(x)))
    long = fit(function, *double_range, 59, weight)
    methods = [method("ForDouble", long, extended)]
    print(f"{name}: degree {len(long) - 1}")
    if for_float:
        short = fit(function, *(float_range or double_range), 31, weight)
        methods.append(method("ForFloat", short, False))
        print(f"  for float: {len(short) - 1}")
    body = "\n\n".join(methods)
    kind, x = ("Extended<V>", "x.High") if extended else ("V", "x")
    entry = entry or f"""    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static {kind} Of<V>({kind} x) where V : struct, ILanes<V> =>
        default(V) is IWide ? ForFloat({x}) : ForDouble({"in " if extended else ""}x);

"""
    (Path(__file__).parent / f"{name}.cs").write_text(f"""using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>{summary}</summary>
/// <remarks>Written by generate.py. Even and odd powers are two chains that run side by side.</remarks>
internal static class {name}
{{
{entry}{body}
}}
""")


def exponential(r):
    return (exp(r) - 1 - r) / r**2 if abs(r) > mpf(10) ** -12 else sum(r**i / mp.factorial(i + 2) for i in range(6))


width = log(mpf(2)) / 32 * mpf("1.0001")
write("ExponentialTail", "(eˣ − 1 − x)/x² for |x| ≤ ln 2/32.", exponential, (-width, width),
      weight=lambda r: r**2 / exp(r))


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
      (mpf(-1), t_of(mpf("38.6"))), (mpf(-1), t_of(mpf("14.5"))), extended=True)


def write_slope(name, guess, text, f, for_float=False):
    """f′(x₀ + d) = d (s + d S(d)), where x₀ is the root of f′ and s the slope of f′ there. Results of float need it only
    where the formula elsewhere is no more precise than they."""
    mp.dps = 90
    root = findroot(lambda x: diff(f, x), guess)
    series = mp.taylor(lambda x: diff(f, x), root, 45)
    mp.dps = 60
    high = mpf(float(root))
    near = """
        if (default(V) is IWide)
            return elsewhere;""" if not for_float else ""
    precise = "default(V) is IWide ? Plain(distance) : Precise(in distance)" if for_float else "Precise(in distance)"
    entry = f"""    /// <summary>f′(x) from here where digits would cancel, else what <paramref name="elsewhere"/> says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Near<V>(V x, V elsewhere) where V : struct, ILanes<V>
    {{{near}
        var distance = x - ({float(high)!r});
        return V.Where(V.Abs(distance) <= 0.3, {precise}, elsewhere);
    }}

    [MethodImpl(Inlining.Apart)]
    private static V Precise<V>(in V x) where V : struct, ILanes<V>
    {{
        var distance = new Extended<V>(x, {float(high - root)!r});
        var slope = new Extended<V>({pair(series[1])});
        return (distance * (slope + ForDouble(x) * distance)).Rounded;
    }}

"""
    if for_float:
        entry += f"""    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Plain<V>(V x) where V : struct, ILanes<V> =>
        x * V.MultiplyAdd(x, ForFloat(x), {float(series[1])!r});

"""
    write(name, f"The derivative of {text} about its root x₀: (f′(x₀ + x)/x − f″(x₀))/x for |x| ≤ 0.3.",
          lambda d: sum(c * d**i for i, c in enumerate(series[2:])), (mpf("-0.31"), mpf("0.31")),
          weight=lambda d: abs(d / series[1]) / 2, entry=entry, for_float=for_float)


write_slope("GELUSlope", mpf("-0.75"), "GELU", lambda x: x * erfc(-x / sqrt(mpf(2))) / 2, for_float=True)
c = mpf("0.044715")
write_slope("GELUTanhSlope", mpf("-0.75"), "GELU (tanh)", lambda x: x / (1 + exp(-2 * sqrt(2 / pi) * (x + c * x**3))))
write_slope("SiLUSlope", mpf("-1.278"), "SiLU", lambda x: x / (1 + exp(-x)))
write_slope("MishSlope", mpf("-1.19"), "Mish", lambda x: x * tanh(log(1 + exp(x))))


def float_of(value):
    return float(numpy.float32(float(value)))


def write_tanh():
    """Row by row: the intervals' centres, tanh there in two floats, and the coefficients of the polynomials."""
    rows = []
    for i in range(32):
        quarter = (i - first) % 32
        low, high = (mpf(0) if quarter == 0 else quarter_from(quarter)), quarter_from(quarter + 1)
        centre = mpf(0) if quarter == 0 else (low + high) / 2
        coefficients = (
            [mpf(0), mpf(1), mpf(0), -mpf(1) / 3, mpf(0), mpf(2) / 15] if quarter == 0
            else interpolate(lambda d: tanh(centre + d), low - centre, high - centre, 6))
        nearest = float_of(coefficients[0])
        rows.append([centre, nearest, coefficients[0] - mpf(nearest), *coefficients[1:]])
    names = ("Centre", "Value", "ValueRest", "Slope", "Second", "Third", "Fourth", "Fifth")
    columns = "\n\n".join(
        f"    public static ReadOnlySpan<float> {name} =>\n    [\n"
        + "".join(f"        {float_of(row[j])!r}f,\n" for row in rows) + "    ];" for j, name in enumerate(names))
    (Path(__file__).parent / "TanhTable.cs").write_text(f"""namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>tanh on 32 intervals, 0 to 3/64 and then the quarters of every power of 2 up to 10, in the order in which
/// <see cref="ILanes{{V}}.Lookup(ReadOnlySpan{{float}}, V)"/> counts them: each a polynomial in the distance from its
/// centre, of degree 5, with the value at the centre in two parts.</summary>
/// <remarks>Written by generate.py.</remarks>
internal static class TanhTable
{{
{columns}
}}
""")


def quarter_from(quarter):
    """The interval's beginning, of which 8 begins the last."""
    exponent, fourth = divmod(quarter - 31, 4)
    return mpf(8) * mpf(2) ** exponent * (4 + fourth) / 4


first = (((3 + 127) << 2) - 31) % 32
write_tanh()
