//// right: each row by softmax of one
double[,] MySoftmaxBatch(double[,] x)
{
    double[] OfRow(double[] row)
    {
        var e = row.Select(v => Math.Exp(v - row.Max())).ToArray();
        return e.Select(v => v / e.Sum()).ToArray();
    }
    var result = new double[x.GetLength(0), x.GetLength(1)];
    for (var i = 0; i < x.GetLength(0); i++)
    {
        var p = OfRow(Enumerable.Range(0, x.GetLength(1)).Select(j => x[i, j]).ToArray());
        for (var j = 0; j < p.Length; j++)
            result[i, j] = p[j];
    }
    return result;
}

//// right: through log-sum-exp
double[,] MySoftmaxBatch(double[,] x)
{
    var result = (double[,])x.Clone();
    for (var i = 0; i < x.GetLength(0); i++)
    {
        var row = Enumerable.Range(0, x.GetLength(1)).Select(j => x[i, j]).ToList();
        var m = row.Max();
        var logSum = m + Math.Log(row.Sum(v => Math.Exp(v - m)));
        for (var j = 0; j < x.GetLength(1); j++)
            result[i, j] = Math.Exp(x[i, j] - logSum);
    }
    return result;
}

//// right: every share from differences
double[,] MySoftmaxBatch(double[,] x)
{
    var p = new double[x.GetLength(0), x.GetLength(1)];
    for (var i = 0; i < x.GetLength(0); i++)
    {
        for (var j = 0; j < x.GetLength(1); j++)
        {
            double sum = 0;
            for (var k = 0; k < x.GetLength(1); k++)
                sum += Math.Exp(x[i, k] - x[i, j]);
            p[i, j] = 1 / sum;
        }
    }
    return p;
}

//// wrong: should belong to a row
double[,] MySoftmaxBatch(double[,] x)
{
    var m = x.Cast<double>().Max();
    var p = new double[x.GetLength(0), x.GetLength(1)];
    for (var i = 0; i < x.GetLength(0); i++)
    {
        double sum = 0;
        for (var j = 0; j < x.GetLength(1); j++)
            sum += Math.Exp(x[i, j] - m);
        for (var j = 0; j < x.GetLength(1); j++)
            p[i, j] = Math.Exp(x[i, j] - m) / sum;
    }
    return p;
}

//// wrong: the whole array at once
double[,] MySoftmaxBatch(double[,] x)
{
    var m = x.Cast<double>().Max();
    var sum = x.Cast<double>().Sum(v => Math.Exp(v - m));
    var p = new double[x.GetLength(0), x.GetLength(1)];
    for (var i = 0; i < x.GetLength(0); i++)
    {
        for (var j = 0; j < x.GetLength(1); j++)
            p[i, j] = Math.Exp(x[i, j] - m) / sum;
    }
    return p;
}

//// wrong: work down the columns
double[,] MySoftmaxBatch(double[,] x)
{
    var p = new double[x.GetLength(0), x.GetLength(1)];
    for (var j = 0; j < x.GetLength(1); j++)
    {
        var m = double.NegativeInfinity;
        for (var i = 0; i < x.GetLength(0); i++)
            m = Math.Max(m, x[i, j]);
        double sum = 0;
        for (var i = 0; i < x.GetLength(0); i++)
            sum += Math.Exp(x[i, j] - m);
        for (var i = 0; i < x.GetLength(0); i++)
            p[i, j] = Math.Exp(x[i, j] - m) / sum;
    }
    return p;
}

//// wrong: changes its input
double[,] MySoftmaxBatch(double[,] x)
{
    for (var i = 0; i < x.GetLength(0); i++)
    {
        var m = double.NegativeInfinity;
        for (var j = 0; j < x.GetLength(1); j++)
            m = Math.Max(m, x[i, j]);
        double sum = 0;
        for (var j = 0; j < x.GetLength(1); j++)
            sum += x[i, j] = Math.Exp(x[i, j] - m);
        for (var j = 0; j < x.GetLength(1); j++)
            x[i, j] /= sum;
    }
    return x;
}

//// wrong: transposed
double[,] MySoftmaxBatch(double[,] x)
{
    var p = new double[x.GetLength(1), x.GetLength(0)];
    for (var i = 0; i < x.GetLength(0); i++)
    {
        for (var j = 0; j < x.GetLength(1); j++)
        {
            double sum = 0;
            for (var k = 0; k < x.GetLength(1); k++)
                sum += Math.Exp(x[i, k] - x[i, j]);
            p[j, i] = 1 / sum;
        }
    }
    return p;
}
