//// right: limits first
double MySilu(double x)
{
    if (double.IsNegativeInfinity(x))
        return 0;
    return x / (1 + Math.Exp(-x));
}
double MySiluSlope(double x)
{
    if (double.IsNegativeInfinity(x))
        return 0;
    if (double.IsPositiveInfinity(x))
        return 1;
    var s = 1 / (1 + Math.Exp(-x));
    return s * (1 + x * (1 - s));
}

//// right: with tanh
double MySilu(double x) =>
    double.IsNegativeInfinity(x) ? 0 : x * (0.5 + 0.5 * Math.Tanh(x / 2));
double MySiluSlope(double x)
{
    if (double.IsInfinity(x))
        return Math.Max(0, Math.Sign(x));
    var t = Math.Tanh(x / 2);
    return 0.5 * (1 + t) + x * (1 - t) * (1 + t) / 4;
}

//// right: one side from the other
double MySilu(double x)
{
    if (!double.IsNegative(x))
        return x / (1 + Math.Exp(-x));
    if (double.IsInfinity(x))
        return 0;
    var e = Math.Exp(x);
    return x * e / (1 + e);
}
double MySiluSlope(double x)
{
    double AtPositive(double size)
    {
        if (double.IsInfinity(size))
            return 1;
        var e = Math.Exp(-size);
        return (1 + e + size * e) / Math.Pow(1 + e, 2);
    }
    return double.IsNegative(x) ? 1 - AtPositive(-x) : AtPositive(x);
}

//// wrong: the limit at infinity
double MySilu(double x) => x / (1 + Math.Exp(-x));
double MySiluSlope(double x) => 0;

//// wrong: naive overflow
double MySilu(double x)
{
    var e = Math.Exp(x);
    return x * e / (1 + e);
}
double MySiluSlope(double x) => 0;

//// wrong: the limit at infinity
double MySilu(double x) => double.IsNegativeInfinity(x) ? 0 : x / (1 + Math.Exp(-x));
double MySiluSlope(double x)
{
    var s = 1 / (1 + Math.Exp(-x));
    return s + x * s * (1 - s);
}

//// wrong: the function, not its derivative
double MySilu(double x) => double.IsNegativeInfinity(x) ? 0 : x / (1 + Math.Exp(-x));
double MySiluSlope(double x) => MySilu(x);

//// wrong: NaN is swallowed
double MySilu(double x) => x > -700 ? x / (1 + Math.Exp(-x)) : 0;
double MySiluSlope(double x) => 0;
