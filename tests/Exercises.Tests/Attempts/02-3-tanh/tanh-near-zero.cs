//// right: with three terms, and the quotient where it cannot overflow
double MyOwnTanh(double x)
{
    const double near = 0.02; // either way
    const int far = 30; // either way
    var size = Math.Abs(x);
    if (size < near)
        return x * (1 - x * x / 3 + 2 * Math.Pow(x, 4) / 15);
    if (size > far)
        return Math.Sign(x);
    var (up, down) = (Math.Exp(x), Math.Exp(-x));
    return (up - down) / (up + down);
}

//// right: one term where it suffices
double MyOwnTanh(double x)
{
    const double seam = 2e-5; // either way
    if (x > -seam && x < seam)
        return x;
    var e = Math.Exp(2 * x);
    return double.IsPositiveInfinity(e) ? 1 : (e - 1) / (e + 1);
}

//// right: the series of the exponential above and below
double MyOwnTanh(double x)
{
    const double seam = 1e-3; // either way
    if (Math.Abs(x) < seam)
        return x / (1 + x * x / 3);
    var e = Math.Exp(-2 * Math.Abs(x));
    var t = (1 - e) / (1 + e);
    return x > 0 ? t : -t;
}

//// wrong: cancellation
double MyOwnTanh(double x) => (Math.Exp(x) - Math.Exp(-x)) / (Math.Exp(x) + Math.Exp(-x));

//// wrong: naive overflow
double MyOwnTanh(double x) => Math.Abs(x) < 1e-3
    ? x - x * x * x / 3
    : (Math.Exp(x) - Math.Exp(-x)) / (Math.Exp(x) + Math.Exp(-x));

//// wrong: cancellation
double MyOwnTanh(double x)
{
    var e = Math.Exp(-2 * Math.Abs(x));
    return x < 0 ? (e - 1) / (1 + e) : (1 - e) / (1 + e);
}

//// wrong: How far is that?
double MyOwnTanh(double x)
{
    if (Math.Abs(x) < 0.03)
        return x;
    return Math.CopySign(1 - 2 / (1 + Math.Exp(2 * Math.Abs(x))), x);
}

//// wrong: an exception
double MyOwnTanh(double x)
{
    if (Math.Abs(x) < 1e-3)
        return x - x * x * x / 3;
    var e = Math.Exp(-2 * Math.Abs(x));
    return Math.Sign(x) * (1 - e) / (1 + e);
}

//// wrong: Compare it with the ninth digit of $x$.
double MyOwnTanh(double x)
{
    if (Math.Abs(x) < 0.021)
        return x - x * x * x / 3;
    return Math.CopySign(1 - 2 / (1 + Math.Exp(2 * Math.Abs(x))), x);
}
