//// right: divided first, then the maximum
double[] MyLogSoftmax(double[] x, double temperature)
{
    var z = x.Select(v => v / temperature).ToArray();
    var m = z.Max();
    var logSumExp = m + Math.Log(z.Sum(v => Math.Exp(v - m)));
    return z.Select(v => v - logSumExp).ToArray();
}

//// right: each from its differences
double[] MyLogSoftmax(double[] x, double temperature)
{
    double LogSumExp(IEnumerable<double> z)
    {
        var m = z.Max();
        return m + Math.Log(z.Sum(v => Math.Exp(v - m)));
    }
    return x.Select(a => -LogSumExp(x.Select(b => (b - a) / temperature))).ToArray();
}

//// right: with loops
double[] MyLogSoftmax(double[] x, double temperature)
{
    var m = double.NegativeInfinity;
    foreach (var v in x)
        m = Math.Max(m, v);
    double sum = 0;
    foreach (var v in x)
        sum += Math.Exp((v - m) / temperature);
    var result = new double[x.Length];
    for (var i = 0; i < x.Length; i++)
        result[i] = (x[i] - m) / temperature - Math.Log(sum);
    return result;
}

//// wrong: Can you get at the logarithm without the share
double[] MyLogSoftmax(double[] x, double temperature)
{
    var e = x.Select(v => Math.Exp((v - x.Max()) / temperature)).ToArray();
    return e.Select(v => Math.Log(v / e.Sum())).ToArray();
}

//// wrong: Something has overflowed
double[] MyLogSoftmax(double[] x, double temperature)
{
    var logSum = Math.Log(x.Sum(v => Math.Exp(v / temperature)));
    return x.Select(v => v / temperature - logSum).ToArray();
}

//// wrong: Something has overflowed
double[] MyLogSoftmax(double[] x, double temperature)
{
    var sum = x.Sum(v => Math.Exp(v / temperature));
    return x.Select(v => Math.Log(Math.Exp(v / temperature) / sum)).ToArray();
}

//// wrong: At which point does the temperature come in
double[] MyLogSoftmax(double[] x, double temperature)
{
    var m = x.Max();
    var logSum = m + Math.Log(x.Sum(v => Math.Exp(v - m)));
    return x.Select(v => (v - logSum) / temperature).ToArray();
}
