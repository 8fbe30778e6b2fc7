//// right: with loops
double MyDeviation(double[] x)
{
    double sum = 0, squares = 0;
    foreach (var v in x)
        sum += v;
    foreach (var v in x)
        squares += Math.Pow(v - sum / x.Length, 2);
    return Math.Sqrt(squares) / Math.Sqrt(x.Length - 1);
}

//// right: from all pairs
double MyDeviation(double[] x)
{
    var n = x.Length;
    var squares = x.Sum(a => x.Sum(b => (a - b) * (a - b)));
    return Math.Sqrt(squares / (2.0 * n * (n - 1)));
}

//// right: in one pass
double MyDeviation(double[] x)
{
    var mean = 0.0; // either way
    var (squares, n) = (0.0, 0);
    foreach (var v in x)
    {
        n++;
        var step = v - mean;
        mean += step / n;
        squares += step * (v - mean);
    }
    return Math.Pow(squares / (n - 1), 0.5);
}

//// wrong: degrees of freedom
double MyDeviation(double[] x)
{
    var mean = x.Average();
    return Math.Sqrt(x.Average(v => Math.Pow(v - mean, 2)));
}

//// wrong: square and root
double MyDeviation(double[] x)
{
    var mean = x.Average();
    return x.Sum(v => Math.Pow(v - mean, 2)) / (x.Length - 1);
}

//// wrong: an exception
double MyDeviation(double[] x)
{
    double squares = 0;
    for (var i = 1; i <= x.Length; i++)
        squares += Math.Pow(x[i] - x.Average(), 2);
    return Math.Sqrt(squares / (x.Length - 1));
}
