//// right: with LINQ
double[,] MyDense(double[,] x, double[,] w, double[] b)
{
    var z = new double[x.GetLength(0), w.GetLength(1)];
    for (var n = 0; n < z.GetLength(0); n++)
    {
        for (var j = 0; j < z.GetLength(1); j++)
            z[n, j] = b[j] + Enumerable.Range(0, w.GetLength(0)).Sum(i => x[n, i] * w[i, j]);
    }
    return z;
}

//// right: weight by weight
double[,] MyDense(double[,] x, double[,] w, double[] b)
{
    var z = new double[x.GetLength(0), b.Length];
    for (var n = 0; n < x.GetLength(0); n++)
    {
        for (var i = 0; i < w.GetLength(0); i++)
        {
            for (var j = 0; j < b.Length; j++)
                z[n, j] += x[n, i] * w[i, j];
        }
        for (var j = 0; j < b.Length; j++)
            z[n, j] += b[j];
    }
    return z;
}

//// right: the bias as the weight of a constant input
double[,] MyDense(double[,] x, double[,] w, double[] b)
{
    var inputs = w.GetLength(0);
    double Input(int n, int i) => i == inputs ? 1.0 : x[n, i];
    double Weight(int i, int j) => i == inputs ? b[j] : w[i, j];
    var z = new double[x.GetLength(0), b.Length];
    for (var n = 0; n < x.GetLength(0); n++)
    {
        for (var j = 0; j < b.Length; j++)
        {
            for (var i = 0; i <= inputs; i++)
                z[n, j] += Input(n, i) * Weight(i, j);
        }
    }
    return z;
}

//// wrong: no bias
double[,] MyDense(double[,] x, double[,] w, double[] b)
{
    var z = new double[x.GetLength(0), b.Length];
    for (var n = 0; n < x.GetLength(0); n++)
    {
        for (var j = 0; j < b.Length; j++)
        {
            for (var i = 0; i < x.GetLength(1); i++)
                z[n, j] += x[n, i] * w[i, j];
        }
    }
    return z;
}

//// wrong: transposed
double[,] MyDense(double[,] x, double[,] w, double[] b)
{
    var z = new double[b.Length, x.GetLength(0)];
    for (var n = 0; n < x.GetLength(0); n++)
    {
        for (var j = 0; j < b.Length; j++)
        {
            z[j, n] = b[j];
            for (var i = 0; i < x.GetLength(1); i++)
                z[j, n] += x[n, i] * w[i, j];
        }
    }
    return z;
}

//// wrong: another shape
double[,] MyDense(double[,] x, double[,] w, double[] b)
{
    var z = new double[x.GetLength(0), x.GetLength(1)];
    for (var n = 0; n < x.GetLength(0); n++)
    {
        for (var j = 0; j < b.Length; j++)
        {
            z[n, j] = b[j];
            for (var i = 0; i < x.GetLength(1); i++)
                z[n, j] += x[n, i] * w[i, j];
        }
    }
    return z;
}

//// wrong: an exception
double[,] MyDense(double[,] x, double[,] w, double[] b)
{
    var z = new double[x.GetLength(0), b.Length];
    for (var n = 0; n < x.GetLength(0); n++)
    {
        for (var j = 0; j < b.Length; j++)
        {
            z[n, j] = b[j];
            for (var i = 0; i < x.GetLength(1); i++)
                z[n, j] += x[n, i] * w[j, i];
        }
    }
    return z;
}
