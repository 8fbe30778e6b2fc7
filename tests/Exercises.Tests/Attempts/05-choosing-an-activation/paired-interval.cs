//// right: with loops
double[] MyPairedInterval(double[] a, double[] b, double t)
{
    var n = a.Length;
    double mean = 0, squares = 0;
    for (var i = 0; i < n; i++)
        mean += (a[i] - b[i]) / n;
    for (var i = 0; i < n; i++)
        squares += Math.Pow(a[i] - b[i] - mean, 2);
    return new[] { mean, t * Math.Sqrt(squares / (n - 1)) / Math.Sqrt(n) };
}

//// right: the standard error in one root
double[] MyPairedInterval(double[] a, double[] b, double t)
{
    var d = Enumerable.Range(0, a.Length).Select(i => a[i] - b[i]).ToList();
    var mean = d.Sum() / d.Count;
    var error = Math.Sqrt(d.Sum(v => Math.Pow(v - mean, 2)) / (d.Count * (d.Count - 1.0)));
    return [mean, error * t];
}

//// right: from the variance of the sums
double[] MyPairedInterval(double[] a, double[] b, double t)
{
    double n = a.Length;
    double Variance(double[] x) => x.Sum(v => Math.Pow(v - x.Average(), 2)) / (n - 1);
    var sums = a.Zip(b, (p, q) => p + q).ToArray();
    var variance = 2 * (Variance(a) + Variance(b)) - Variance(sums);
    return [a.Average() - b.Average(), t * Math.Sqrt(variance / n)];
}

//// wrong: subtracted from which
double[] MyPairedInterval(double[] a, double[] b, double t)
{
    var d = Enumerable.Range(0, a.Length).Select(i => b[i] - a[i]).ToList();
    var mean = d.Average();
    return [mean, t * Math.Sqrt(d.Sum(v => Math.Pow(v - mean, 2)) / (d.Count - 1) / d.Count)];
}

//// wrong: are free, once their mean is known
double[] MyPairedInterval(double[] a, double[] b, double t)
{
    var d = Enumerable.Range(0, a.Length).Select(i => a[i] - b[i]).ToList();
    var mean = d.Average();
    return [mean, t * Math.Sqrt(d.Average(v => Math.Pow(v - mean, 2)) / d.Count)];
}

//// wrong: that of two unrelated samples
double[] MyPairedInterval(double[] a, double[] b, double t)
{
    double Variance(double[] x) =>
        x.Sum(v => Math.Pow(v - x.Average(), 2)) / (x.Length - 1);
    return [a.Average() - b.Average(), t * Math.Sqrt((Variance(a) + Variance(b)) / a.Length)];
}

//// wrong: This is how far *single* differences lie
double[] MyPairedInterval(double[] a, double[] b, double t)
{
    var d = Enumerable.Range(0, a.Length).Select(i => a[i] - b[i]).ToList();
    var mean = d.Average();
    return [mean, t * Math.Sqrt(d.Sum(v => Math.Pow(v - mean, 2)) / (d.Count - 1))];
}

//// wrong: a quarter as wide
double[] MyPairedInterval(double[] a, double[] b, double t)
{
    var d = Enumerable.Range(0, a.Length).Select(i => a[i] - b[i]).ToList();
    var mean = d.Average();
    return [mean, t * Math.Sqrt(d.Sum(v => Math.Pow(v - mean, 2)) / (d.Count - 1)) / d.Count];
}

//// wrong: What is the quantile for
double[] MyPairedInterval(double[] a, double[] b, double t)
{
    var d = Enumerable.Range(0, a.Length).Select(i => a[i] - b[i]).ToList();
    var mean = d.Average();
    return [mean, Math.Sqrt(d.Sum(v => Math.Pow(v - mean, 2)) / (d.Count - 1) / d.Count)];
}
