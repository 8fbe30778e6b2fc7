//// right: with sums
double[,] MyBatchNorm(double[,] x, double[] gamma, double[] beta)
{
    var rows = x.GetLength(0);
    var y = new double[rows, gamma.Length];
    for (var j = 0; j < gamma.Length; j++)
    {
        double sum = 0, squares = 0;
        for (var n = 0; n < rows; n++)
            sum += x[n, j];
        var mean = sum / rows;
        for (var n = 0; n < rows; n++)
            squares += Math.Pow(x[n, j] - mean, 2);
        var factor = gamma[j] / Math.Sqrt(squares / rows + 1e-5);
        for (var n = 0; n < rows; n++)
            y[n, j] = factor * (x[n, j] - mean) + beta[j];
    }
    return y;
}

//// right: variance as the mean square less the square of the mean
double[,] MyBatchNorm(double[,] x, double[] gamma, double[] beta)
{
    var y = (double[,])x.Clone();
    for (var j = 0; j < x.GetLength(1); j++)
    {
        var column = Enumerable.Range(0, x.GetLength(0)).Select(n => x[n, j]).ToList();
        var mean = column.Average();
        var variance = column.Average(v => v * v) - mean * mean;
        for (var n = 0; n < column.Count; n++)
            y[n, j] = beta[j] + gamma[j] * (column[n] - mean) * Math.Pow(variance + 1e-5, -0.5);
    }
    return y;
}

//// right: with the library's matrices
double[,] MyBatchNorm(double[,] x, double[] gamma, double[] beta)
{
    Matrix<double> Rows(Matrix<double> m, Matrix<double> row) =>
        Matrix.Generate(m.Rows, m.Columns, (n, j) => m[n, j] * row[0, j]);
    var batch = Matrix.Of(x);
    var centred = batch - 1.0 / batch.Rows * batch.ColumnSums();
    var variance = 1.0 / batch.Rows * centred.ElementwiseMultiply(centred).ColumnSums();
    var scale = variance.Map(v => 1 / Math.Sqrt(v + 1e-5)).ElementwiseMultiply(Matrix.Row(gamma));
    return (Rows(centred, scale) + Matrix.Row(beta)).ToArray();
}

//// wrong: degrees of freedom
double[,] MyBatchNorm(double[,] x, double[] gamma, double[] beta)
{
    var y = (double[,])x.Clone();
    for (var j = 0; j < x.GetLength(1); j++)
    {
        var column = Enumerable.Range(0, x.GetLength(0)).Select(n => x[n, j]).ToList();
        var mean = column.Average();
        var variance = column.Sum(v => Math.Pow(v - mean, 2)) / (column.Count - 1);
        for (var n = 0; n < column.Count; n++)
            y[n, j] = beta[j] + gamma[j] * (column[n] - mean) / Math.Sqrt(variance + 1e-5);
    }
    return y;
}

//// wrong: each example by itself
double[,] MyBatchNorm(double[,] x, double[] gamma, double[] beta)
{
    var y = (double[,])x.Clone();
    for (var n = 0; n < x.GetLength(0); n++)
    {
        var row = Enumerable.Range(0, x.GetLength(1)).Select(j => x[n, j]).ToList();
        var mean = row.Average();
        var variance = row.Average(v => Math.Pow(v - mean, 2));
        for (var j = 0; j < row.Count; j++)
            y[n, j] = beta[j] + gamma[j] * (row[j] - mean) / Math.Sqrt(variance + 1e-5);
    }
    return y;
}

//// wrong: where ε stands
double[,] MyBatchNorm(double[,] x, double[] gamma, double[] beta)
{
    var y = (double[,])x.Clone();
    for (var j = 0; j < x.GetLength(1); j++)
    {
        var column = Enumerable.Range(0, x.GetLength(0)).Select(n => x[n, j]).ToList();
        var mean = column.Average();
        var variance = column.Average(v => Math.Pow(v - mean, 2));
        for (var n = 0; n < column.Count; n++)
            y[n, j] = beta[j] + gamma[j] * (column[n] - mean) / (Math.Sqrt(variance) + 1e-5);
    }
    return y;
}

//// wrong: where ε stands
double[,] MyBatchNorm(double[,] x, double[] gamma, double[] beta)
{
    var y = (double[,])x.Clone();
    for (var j = 0; j < x.GetLength(1); j++)
    {
        var column = Enumerable.Range(0, x.GetLength(0)).Select(n => x[n, j]).ToList();
        var mean = column.Average();
        var variance = column.Average(v => Math.Pow(v - mean, 2));
        for (var n = 0; n < column.Count; n++)
            y[n, j] = beta[j] + gamma[j] * (column[n] - mean) / Math.Sqrt(variance);
    }
    return y;
}
