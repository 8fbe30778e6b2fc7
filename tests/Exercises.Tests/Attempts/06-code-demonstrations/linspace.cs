//// right: with LINQ
double[] MyLinspace(double from, double to, int count) =>
    Enumerable.Range(0, count).Select(i => from + i * (to - from) / (count - 1.0)).ToArray();

//// right: as a mean of the ends
double[] MyLinspace(double from, double to, int count)
{
    var points = new double[count];
    var steps = count - 1;
    for (var i = 0; i <= steps; i++)
    {
        var share = (double)i / steps;
        points[i] = (1 - share) * from + share * to;
    }
    return points;
}

//// right: from the end
double[] MyLinspace(double from, double to, int count)
{
    var points = new List<double>();
    for (var left = count - 1; left >= 0; left--)
        points.Add(to - (to - from) * left / (count - 1));
    return [.. points];
}

//// wrong: How many steps lie between
double[] MyLinspace(double from, double to, int count) =>
    Enumerable.Range(0, count).Select(i => from + (to - from) * i / count).ToArray();

//// wrong: integer division
double[] MyLinspace(double from, double to, int count) =>
    Enumerable.Range(0, count).Select(i => from + i / (count - 1) * (to - from)).ToArray();

//// wrong: Where do they begin
double[] MyLinspace(double from, double to, int count) =>
    Enumerable.Range(0, count).Select(i => (to - from) * i / (count - 1)).ToArray();

//// wrong: another shape
double[] MyLinspace(double from, double to, int count) =>
    Enumerable.Range(0, count + 1).Select(i => from + (to - from) * i / count).ToArray();
