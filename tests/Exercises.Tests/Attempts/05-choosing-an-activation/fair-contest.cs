//// right: with loops
double[] MyContest(
    double[,] tuneA, double[,] tuneB, double[,] testA, double[,] testB, double t)
{
    int Best(double[,] scores)
    {
        var (best, highest) = (0, double.NegativeInfinity); // either way
        for (var i = 0; i < scores.GetLength(0); i++)
        {
            var sum = 0.0; // either way
            for (var j = 0; j < scores.GetLength(1); j++)
                sum += scores[i, j];
            if (sum > highest)
                (best, highest) = (i, sum);
        }
        return best;
    }
    var (a, b, n) = (Best(tuneA), Best(tuneB), testA.GetLength(1));
    double mean = 0, squares = 0;
    for (var j = 0; j < n; j++)
        mean += (testA[a, j] - testB[b, j]) / n;
    for (var j = 0; j < n; j++)
        squares += Math.Pow(testA[a, j] - testB[b, j] - mean, 2);
    return [a, b, mean, t * Math.Sqrt(squares / (n - 1)) / Math.Sqrt(n)];
}

//// right: by sorting
double[] MyContest(
    double[,] tuneA, double[,] tuneB, double[,] testA, double[,] testB, double t)
{
    double[][] Rows(double[,] x) =>
        [.. x.Cast<double>().Chunk(x.GetLength(1))];
    int Best(double[,] x) => Rows(x).Select((row, i) => (Mean: row.Average(), i))
        .OrderByDescending(pair => pair.Mean).First().i;
    var d = Rows(testA)[Best(tuneA)].Zip(Rows(testB)[Best(tuneB)], (p, q) => p - q).ToList();
    var variance = d.Sum(v => Math.Pow(v - d.Average(), 2)) / (d.Count - 1.0);
    return [Best(tuneA), Best(tuneB), d.Average(), t * Math.Sqrt(variance / d.Count)];
}

//// right: with the index of the maximum
double[] MyContest(
    double[,] tuneA, double[,] tuneB, double[,] testA, double[,] testB, double t)
{
    double Mean(double[,] x, int i) =>
        Enumerable.Range(0, x.GetLength(1)).Average(j => x[i, j]);
    int Own(double[,] x)
    {
        var means = Enumerable.Range(0, x.GetLength(0)).Select(i => Mean(x, i)).ToArray();
        return Array.IndexOf(means, means.Max());
    }
    int a = Own(tuneA), b = Own(tuneB), seeds = testB.GetLength(1);
    var mean = Mean(testA, a) - Mean(testB, b);
    var squares = Enumerable.Range(0, seeds).Sum(j => Math.Pow(testA[a, j] - testB[b, j] - mean, 2));
    return [a, b, mean, t / Math.Sqrt(seeds) * Math.Sqrt(squares / (seeds - 1))];
}

//// wrong: B has played at the rate that suits A
double[] MyContest(
    double[,] tuneA, double[,] tuneB, double[,] testA, double[,] testB, double t)
{
    double[] Row(double[,] x, int i) =>
        Enumerable.Range(0, x.GetLength(1)).Select(j => x[i, j]).ToArray();
    int OwnRate(double[,] x) =>
        Enumerable.Range(0, x.GetLength(0)).MaxBy(i => Row(x, i).Average());
    var (a, b) = (OwnRate(tuneA), OwnRate(tuneA));
    var d = Row(testA, a).Zip(Row(testB, b), (p, q) => p - q).ToList();
    var m = d.Average();
    return [a, b, m, t * Math.Sqrt(d.Sum(v => Math.Pow(v - m, 2)) / (d.Count - 1) / d.Count)];
}

//// wrong: A has played at the rate that suits B
double[] MyContest(
    double[,] tuneA, double[,] tuneB, double[,] testA, double[,] testB, double t)
{
    double[] Row(double[,] x, int i) =>
        Enumerable.Range(0, x.GetLength(1)).Select(j => x[i, j]).ToArray();
    int OwnRate(double[,] x) =>
        Enumerable.Range(0, x.GetLength(0)).MaxBy(i => Row(x, i).Average());
    var (a, b) = (OwnRate(tuneB), OwnRate(tuneB));
    var d = Row(testA, a).Zip(Row(testB, b), (p, q) => p - q).ToList();
    var m = d.Average();
    return [a, b, m, t * Math.Sqrt(d.Sum(v => Math.Pow(v - m, 2)) / (d.Count - 1) / d.Count)];
}

//// wrong: the best single number
double[] MyContest(
    double[,] tuneA, double[,] tuneB, double[,] testA, double[,] testB, double t)
{
    double[] Row(double[,] x, int i) =>
        Enumerable.Range(0, x.GetLength(1)).Select(j => x[i, j]).ToArray();
    int OwnRate(double[,] x) =>
        Enumerable.Range(0, x.GetLength(0)).MaxBy(i => Row(x, i).Max());
    var (a, b) = (OwnRate(tuneA), OwnRate(tuneB));
    var d = Row(testA, a).Zip(Row(testB, b), (p, q) => p - q).ToList();
    var m = d.Average();
    return [a, b, m, t * Math.Sqrt(d.Sum(v => Math.Pow(v - m, 2)) / (d.Count - 1) / d.Count)];
}

//// wrong: by n, or by n − 1
double[] MyContest(
    double[,] tuneA, double[,] tuneB, double[,] testA, double[,] testB, double t)
{
    double[] Row(double[,] x, int i) =>
        Enumerable.Range(0, x.GetLength(1)).Select(j => x[i, j]).ToArray();
    int OwnRate(double[,] x) =>
        Enumerable.Range(0, x.GetLength(0)).MaxBy(i => Row(x, i).Average());
    var (a, b) = (OwnRate(tuneA), OwnRate(tuneB));
    var d = Row(testA, a).Zip(Row(testB, b), (p, q) => p - q).ToList();
    var m = d.Average();
    return [a, b, m, t * Math.Sqrt(d.Average(v => Math.Pow(v - m, 2)) / d.Count)];
}
