//// right: with a loop
double MyLogSumExp(double[] x)
{
    var m = double.NegativeInfinity;
    foreach (var v in x)
        m = Math.Max(m, v);
    double sum = 0;
    foreach (var v in x)
        sum += Math.Exp(v - m);
    return Math.Log(sum) + m;
}

//// right: two at a time
double MyLogSumExp(double[] x) => x.Aggregate((a, b) =>
    Math.Max(a, b) + Math.Log(1 + Math.Exp(-Math.Abs(a - b))));

//// right: in one pass, moving the maximum
double MyLogSumExp(double[] x)
{
    var (m, sum) = (double.NegativeInfinity, 0.0); // either way
    foreach (var v in x)
    {
        var larger = Math.Max(m, v);
        sum = sum * Math.Exp(m - larger) + Math.Exp(v - larger);
        m = larger;
    }
    return m + Math.Log(sum);
}

//// wrong: forgotten maximum
double MyLogSumExp(double[] x) => Math.Log(x.Sum(Math.Exp));

//// wrong: is not back yet
double MyLogSumExp(double[] x)
{
    var m = x.Max();
    return Math.Log(x.Sum(v => Math.Exp(v - m)));
}

//// wrong: another logarithm
double MyLogSumExp(double[] x)
{
    var m = x.Max();
    return m / Math.Log(2) + Math.Log2(x.Sum(v => Math.Exp(v - m)));
}
