//// right: with the other form of the slope
double[,] MyDenseTanhBackward(double[,] x, double[,] g, double[,] w, double[] b)
{
    double Z(int n, int j) =>
        b[j] + Enumerable.Range(0, x.GetLength(1)).Sum(i => x[n, i] * w[i, j]);
    double Delta(int n, int j) => g[n, j] / Math.Pow(Math.Cosh(Z(n, j)), 2);
    var result = new double[x.GetLength(0), x.GetLength(1)];
    for (var n = 0; n < x.GetLength(0); n++)
    {
        for (var i = 0; i < x.GetLength(1); i++)
            result[n, i] = Enumerable.Range(0, b.Length).Sum(j => w[i, j] * Delta(n, j));
    }
    return result;
}

//// right: in three steps
double[,] MyDenseTanhBackward(double[,] x, double[,] g, double[,] w, double[] b)
{
    var delta = new double[g.GetLength(0), g.GetLength(1)];
    for (var n = 0; n < delta.GetLength(0); n++)
    {
        for (var j = 0; j < delta.GetLength(1); j++)
        {
            double z = b[j];
            for (var i = 0; i < w.GetLength(0); i++)
                z += w[i, j] * x[n, i];
            var a = Math.Tanh(z);
            delta[n, j] = g[n, j] * (1 - a) * (1 + a);
        }
    }
    var result = new double[x.GetLength(0), x.GetLength(1)];
    for (var n = 0; n < result.GetLength(0); n++)
    {
        for (var i = 0; i < result.GetLength(1); i++)
        {
            for (var j = 0; j < b.Length; j++)
                result[n, i] += w[i, j] * delta[n, j];
        }
    }
    return result;
}

//// right: with the library's matrices
double[,] MyDenseTanhBackward(double[,] x, double[,] g, double[,] w, double[] b)
{
    var weights = Matrix.Of(w);
    var a = (Matrix.Of(x) * weights + Matrix.Row(b)).Map(Math.Tanh);
    var delta = Matrix.Of(g).ElementwiseMultiply(a.Map(v => 1 - v * v));
    return delta.MultiplyTranspose(weights).ToArray();
}

//// wrong: the factor f′ is missing
double[,] MyDenseTanhBackward(double[,] x, double[,] g, double[,] w, double[] b)
{
    var result = new double[x.GetLength(0), x.GetLength(1)];
    for (var n = 0; n < x.GetLength(0); n++)
    {
        for (var i = 0; i < x.GetLength(1); i++)
        {
            for (var j = 0; j < b.Length; j++)
                result[n, i] += g[n, j] * w[i, j];
        }
    }
    return result;
}

//// wrong: f′ at the output
double[,] MyDenseTanhBackward(double[,] x, double[,] g, double[,] w, double[] b)
{
    var weights = Matrix.Of(w);
    double Slope(double v) => 1 - Math.Tanh(v) * Math.Tanh(v);
    var a = (Matrix.Of(x) * weights + Matrix.Row(b)).Map(Math.Tanh);
    return Matrix.Of(g).ElementwiseMultiply(a.Map(Slope)).MultiplyTranspose(weights).ToArray();
}

//// wrong: another shape
double[,] MyDenseTanhBackward(double[,] x, double[,] g, double[,] w, double[] b)
{
    var a = (Matrix.Of(x) * Matrix.Of(w) + Matrix.Row(b)).Map(Math.Tanh);
    return Matrix.Of(g).ElementwiseMultiply(a.Map(v => 1 - v * v)).ToArray();
}

//// wrong: an exception
double[,] MyDenseTanhBackward(double[,] x, double[,] g, double[,] w, double[] b)
{
    var a = (Matrix.Of(x) * Matrix.Of(w) + Matrix.Row(b)).Map(Math.Tanh);
    return (Matrix.Of(g).ElementwiseMultiply(a.Map(v => 1 - v * v)) * Matrix.Of(w)).ToArray();
}
