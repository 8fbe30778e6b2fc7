//// right: the exact zero first
double MyHeaviside(double x, double h)
{
    if (x == 0)
        return h;
    if (x < 0)
        return 0;
    return double.IsNaN(x) ? double.NaN : 1;
}

//// right: with the sign
double MyHeaviside(double x, double h)
{
    if (double.IsNaN(x))
        return double.NaN;
    var sign = Math.Sign(x);
    return sign == 0 ? h : (sign + 1) / 2.0;
}

//// right: with a switch
double MyHeaviside(double x, double h) => x switch
{
    > 0 => 1,
    < 0 => 0,
    0 => h,
    _ => x,
};

//// wrong: At zero this is 1, whatever $h$ is.
double MyHeaviside(double x, double h) => double.IsNaN(x) ? x : x >= 0 ? 1 : 0;

//// wrong: At zero this is 0, whatever $h$ is.
double MyHeaviside(double x, double h) => double.IsNaN(x) ? x : x > 0 ? 1 : 0;

//// wrong: NaN is swallowed
double MyHeaviside(double x, double h) => x > 0 ? 1 : x < 0 ? 0 : h;

//// wrong: This is the sign
double MyHeaviside(double x, double h) => double.IsNaN(x) ? x : x > 0 ? 1 : x < 0 ? -1 : h;
