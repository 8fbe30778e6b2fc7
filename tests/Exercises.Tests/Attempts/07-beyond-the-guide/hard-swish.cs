//// right: with minimum and maximum
double MyHardSwish(double x)
{
    if (double.IsNegativeInfinity(x))
        return 0;
    return x * (Math.Min(Math.Max(x + 3, 0), 6) / 6);
}
double MyHardSwishSlope(double x)
{
    if (double.IsNaN(x))
        return x;
    var inside = x > -3 && x < 3;
    return inside ? x / 3 + 0.5 : x >= 3 ? 1 : 0;
}

//// right: with Math.Max
double MyHardSwish(double x)
{
    var near = Math.Max(x, -3);
    return x >= 3 ? x : near * (near + 3) / 6;
}
double MyHardSwishSlope(double x) => x switch
{
    <= -3 => 0,
    >= 3 => 1,
    _ => (x + 1.5) / 3,
};

//// right: a switch
double MyHardSwish(double x) => x switch
{
    < -3 => 0,
    > 3 => x,
    _ => x * x / 6 + x / 2,
};
double MyHardSwishSlope(double x)
{
    if (Math.Abs(x) >= 3)
        return x >= 3 ? 1 : 0;
    return 0.5 + 2 * x / 6;
}

//// wrong: the limit at infinity
double MyHardSwish(double x) => x * Math.Min(Math.Max(x + 3, 0), 6) / 6;
double MyHardSwishSlope(double x) => 0;

//// wrong: the derivative at the kink
double MyHardSwish(double x) => x <= -3 ? 0 : x >= 3 ? x : x * (x + 3) / 6;
double MyHardSwishSlope(double x) => x < -3 ? 0 : x > 3 ? 1 : (2 * x + 3) / 6;

//// wrong: NaN is swallowed
double MyHardSwish(double x)
{
    if (x > -3 && x < 3)
        return x * (x + 3) / 6;
    return x >= 3 ? x : 0;
}
double MyHardSwishSlope(double x) => 0;

//// wrong: the function, not its derivative
double MyHardSwish(double x) => x <= -3 ? 0 : x >= 3 ? x : x * (x + 3) / 6;
double MyHardSwishSlope(double x) => MyHardSwish(x);
