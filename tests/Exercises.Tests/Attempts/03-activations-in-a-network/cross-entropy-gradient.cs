//// right: through log-sum-exp
double[,] MyLossGradient(double[,] logits, int[] labels)
{
    var gradient = new double[logits.GetLength(0), logits.GetLength(1)];
    for (var n = 0; n < labels.Length; n++)
    {
        var row = Enumerable.Range(0, logits.GetLength(1)).Select(j => logits[n, j]).ToList();
        var m = row.Max();
        var logSum = m + Math.Log(row.Sum(v => Math.Exp(v - m)));
        for (var j = 0; j < row.Count; j++)
            gradient[n, j] = Math.Exp(row[j] - logSum) / labels.Length;
        gradient[n, labels[n]] -= 1.0 / labels.Length;
    }
    return gradient;
}

//// right: with the library's softmax
double[,] MyLossGradient(double[,] logits, int[] labels)
{
    var gradient = Softmax.Apply(Matrix.Of(logits)).ToArray();
    for (var n = 0; n < labels.Length; n++)
    {
        gradient[n, labels[n]]--;
        for (var j = 0; j < logits.GetLength(1); j++)
            gradient[n, j] /= labels.Length;
    }
    return gradient;
}

//// right: by differences of logits
double[,] MyLossGradient(double[,] logits, int[] labels)
{
    var (rows, classes) = (logits.GetLength(0), logits.GetLength(1));
    double Share(int n, int j) =>
        1 / Enumerable.Range(0, classes).Sum(k => Math.Exp(logits[n, k] - logits[n, j]));
    double Target(int n, int j) => labels[n] == j ? 1.0 : 0.0;
    var gradient = new double[rows, classes];
    for (var n = 0; n < rows; n++)
    {
        for (var j = 0; j < classes; j++)
            gradient[n, j] = (Share(n, j) - Target(n, j)) / rows;
    }
    return gradient;
}

//// wrong: sum for mean
double[,] MyLossGradient(double[,] logits, int[] labels)
{
    var gradient = Softmax.Apply(Matrix.Of(logits)).ToArray();
    for (var n = 0; n < labels.Length; n++)
        gradient[n, labels[n]] -= 1;
    return gradient;
}

//// wrong: wrong sign
double[,] MyLossGradient(double[,] logits, int[] labels)
{
    var p = Softmax.Apply(Matrix.Of(logits)).ToArray();
    for (var n = 0; n < labels.Length; n++)
    {
        for (var j = 0; j < logits.GetLength(1); j++)
            p[n, j] = ((j == labels[n] ? 1 : 0) - p[n, j]) / labels.Length;
    }
    return p;
}

//// wrong: a constant factor
double[,] MyLossGradient(double[,] logits, int[] labels)
{
    var p = Softmax.Apply(Matrix.Of(logits)).ToArray();
    for (var n = 0; n < labels.Length; n++)
    {
        for (var j = 0; j < logits.GetLength(1); j++)
            p[n, j] = (p[n, j] - (j == labels[n] ? 1 : 0)) / logits.GetLength(1);
    }
    return p;
}

//// wrong: forgotten maximum
double[,] MyLossGradient(double[,] logits, int[] labels)
{
    var gradient = new double[logits.GetLength(0), logits.GetLength(1)];
    for (var n = 0; n < labels.Length; n++)
    {
        double sum = 0;
        for (var j = 0; j < logits.GetLength(1); j++)
            sum += Math.Exp(logits[n, j]);
        for (var j = 0; j < logits.GetLength(1); j++)
            gradient[n, j] = (Math.Exp(logits[n, j]) / sum - (j == labels[n] ? 1 : 0)) / labels.Length;
    }
    return gradient;
}
