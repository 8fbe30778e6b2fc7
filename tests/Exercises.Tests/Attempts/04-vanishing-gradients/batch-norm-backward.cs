//// right: path by path
double[,] MyBatchNormBackward(double[,] x, double[,] g, double[] gamma)
{
    var rows = x.GetLength(0);
    var result = new double[rows, gamma.Length];
    for (var j = 0; j < gamma.Length; j++)
    {
        double mean = 0, variance = 0;
        for (var n = 0; n < rows; n++)
            mean += x[n, j] / rows;
        for (var n = 0; n < rows; n++)
            variance += Math.Pow(x[n, j] - mean, 2) / rows;
        var deviation = Math.Sqrt(variance + 1e-5);
        double toMean = 0, toVariance = 0;
        for (var n = 0; n < rows; n++)
        {
            var toNormalized = g[n, j] * gamma[j];
            toMean -= toNormalized / deviation;
            toVariance -= toNormalized * (x[n, j] - mean) / (2 * Math.Pow(deviation, 3));
        }
        for (var n = 0; n < rows; n++)
            result[n, j] = g[n, j] * gamma[j] / deviation + toMean / rows
                + toVariance * 2 * (x[n, j] - mean) / rows;
    }
    return result;
}

//// right: every pair of entries
double[,] MyBatchNormBackward(double[,] x, double[,] g, double[] gamma)
{
    var rows = x.GetLength(0);
    var result = new double[rows, x.GetLength(1)];
    for (var j = 0; j < x.GetLength(1); j++)
    {
        var column = Enumerable.Range(0, rows).Select(n => x[n, j]).ToArray();
        var mean = column.Average();
        var deviation = Math.Sqrt(column.Average(v => Math.Pow(v - mean, 2)) + 1e-5);
        var z = column.Select(v => (v - mean) / deviation).ToArray();
        for (var n = 0; n < rows; n++)
        {
            for (var k = 0; k < rows; k++)
            {
                var same = k == n ? 1.0 : 0.0;
                var slope = (same - 1.0 / rows - z[k] * z[n] / rows) / deviation;
                result[n, j] += g[k, j] * gamma[j] * slope;
            }
        }
    }
    return result;
}

//// right: with the library's matrices
double[,] MyBatchNormBackward(double[,] x, double[,] g, double[] gamma)
{
    Matrix<double> Rows(Matrix<double> m, Matrix<double> row) =>
        Matrix.Generate(m.Rows, m.Columns, (n, j) => m[n, j] * row[0, j]);
    Matrix<double> Means(Matrix<double> m) => 1.0 / m.Rows * m.ColumnSums();
    var (batch, gradient) = (Matrix.Of(x), Matrix.Of(g));
    var centred = batch - Means(batch);
    var inverse = Means(centred.ElementwiseMultiply(centred)).Map(v => 1 / Math.Sqrt(v + 1e-5));
    var z = Rows(centred, inverse);
    var rest = gradient - Means(gradient) - Rows(z, Means(gradient.ElementwiseMultiply(z)));
    return Rows(rest, inverse.ElementwiseMultiply(Matrix.Row(gamma))).ToArray();
}

//// wrong: statistics taken as constants
double[,] MyBatchNormBackward(double[,] x, double[,] g, double[] gamma)
{
    Matrix<double> Rows(Matrix<double> m, Matrix<double> row) =>
        Matrix.Generate(m.Rows, m.Columns, (n, j) => m[n, j] * row[0, j]);
    Matrix<double> Means(Matrix<double> m) => 1.0 / m.Rows * m.ColumnSums();
    var centred = Matrix.Of(x) - Means(Matrix.Of(x));
    var inverse = Means(centred.ElementwiseMultiply(centred)).Map(v => 1 / Math.Sqrt(v + 1e-5));
    return Rows(Matrix.Of(g), inverse.ElementwiseMultiply(Matrix.Row(gamma))).ToArray();
}

//// wrong: forgotten batch variance
double[,] MyBatchNormBackward(double[,] x, double[,] g, double[] gamma)
{
    Matrix<double> Rows(Matrix<double> m, Matrix<double> row) =>
        Matrix.Generate(m.Rows, m.Columns, (n, j) => m[n, j] * row[0, j]);
    Matrix<double> Means(Matrix<double> m) => 1.0 / m.Rows * m.ColumnSums();
    var centred = Matrix.Of(x) - Means(Matrix.Of(x));
    var inverse = Means(centred.ElementwiseMultiply(centred)).Map(v => 1 / Math.Sqrt(v + 1e-5));
    var rest = Matrix.Of(g) - Means(Matrix.Of(g));
    return Rows(rest, inverse.ElementwiseMultiply(Matrix.Row(gamma))).ToArray();
}

//// wrong: forgotten batch mean
double[,] MyBatchNormBackward(double[,] x, double[,] g, double[] gamma)
{
    Matrix<double> Rows(Matrix<double> m, Matrix<double> row) =>
        Matrix.Generate(m.Rows, m.Columns, (n, j) => m[n, j] * row[0, j]);
    Matrix<double> Means(Matrix<double> m) => 1.0 / m.Rows * m.ColumnSums();
    var (batch, gradient) = (Matrix.Of(x), Matrix.Of(g));
    var centred = batch - Means(batch);
    var inverse = Means(centred.ElementwiseMultiply(centred)).Map(v => 1 / Math.Sqrt(v + 1e-5));
    var z = Rows(centred, inverse);
    var rest = gradient - Rows(z, Means(gradient.ElementwiseMultiply(z)));
    return Rows(rest, inverse.ElementwiseMultiply(Matrix.Row(gamma))).ToArray();
}
