//// right: with loops
double[] MySoftmax(double[] x)
{
    var largest = x[0];
    foreach (var v in x)
    {
        if (v > largest)
            largest = v;
    }
    var p = new double[x.Length];
    double sum = 0;
    for (var i = 0; i < x.Length; i++)
        sum += p[i] = Math.Exp(x[i] - largest);
    for (var i = 0; i < x.Length; i++)
        p[i] /= sum;
    return p;
}

//// right: through log-sum-exp
double[] MySoftmax(double[] x)
{
    var m = x.Max();
    var logSum = m + Math.Log(x.Sum(v => Math.Exp(v - m)));
    return x.Select(v => Math.Exp(v - logSum)).ToArray();
}

//// right: every share from its differences to the others
double[] MySoftmax(double[] x) => x.Select(a => 1 / x.Sum(b => Math.Exp(b - a))).ToArray();

//// wrong: forgotten maximum
double[] MySoftmax(double[] x)
{
    var sum = x.Sum(Math.Exp);
    return x.Select(v => Math.Exp(v) / sum).ToArray();
}

//// wrong: forgotten maximum
double[] MySoftmax(double[] x)
{
    var m = x.Min();
    var sum = x.Sum(v => Math.Exp(v - m));
    return x.Select(v => Math.Exp(v - m) / sum).ToArray();
}

//// wrong: not divided by the sum
double[] MySoftmax(double[] x) => x.Select(v => Math.Exp(v - x.Max())).ToArray();

//// wrong: a constant factor
double[] MySoftmax(double[] x)
{
    var e = x.Select(v => Math.Exp(v - x.Max())).ToArray();
    return e.Select(v => v / e.Average()).ToArray();
}
