//// right: slopes first, then their differences
double[] MyBends(double[] x, double[] y)
{
    var slopes = Enumerable.Range(0, x.Length - 1)
        .Select(i => (y[i + 1] - y[i]) / (x[i + 1] - x[i])).ToArray();
    return slopes.Zip(slopes.Prepend(0), (slope, before) => slope - before).ToArray();
}

//// right: what is still missing at the next point
double[] MyBends(double[] x, double[] y)
{
    var c = new List<double>();
    for (var i = 0; i < x.Length - 1; i++)
    {
        var reached = y[0];
        for (var j = 0; j < i; j++)
            reached += c[j] * (x[i + 1] - x[j]);
        c.Add((y[i + 1] - reached) / (x[i + 1] - x[i]));
    }
    return [.. c];
}

//// right: from the right end backwards
double[] MyBends(double[] x, double[] y)
{
    double Slope(int i) => i < 0 ? 0 : (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    return [.. Enumerable.Range(0, x.Length - 1).Select(i => Slope(i) - Slope(i - 1))];
}

//// wrong: Your weights are the slopes of the pieces.
double[] MyBends(double[] x, double[] y) => [.. Enumerable.Range(0, x.Length - 1)
    .Select(i => (y[i + 1] - y[i]) / (x[i + 1] - x[i]))];

//// wrong: the intervals are not all of width 1.
double[] MyBends(double[] x, double[] y)
{
    var rises = Enumerable.Range(0, x.Length - 1).Select(i => y[i + 1] - y[i]).ToArray();
    return [.. rises.Select((rise, i) => i == 0 ? rise : rise - rises[i - 1])];
}

//// wrong: and the curve bends at the first three.
double[] MyBends(double[] x, double[] y)
{
    var c = new double[x.Length];
    for (var i = 1; i < x.Length; i++)
        c[i] = (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
    return c;
}

//// wrong: Rises, not slopes, and to the right
double[] MyBends(double[] x, double[] y) =>
    [.. Enumerable.Range(0, x.Length - 1).Select(i => y[i + 1] - y[i])];
