//// right: with LINQ
double MyLargestGap(
    Func<double, double> f, Func<double, double> slope, double bound, int points, double h)
{
    var odd = points % 2 == 0 ? points + 1 : points;
    var grid = Enumerable.Range(0, odd).Select(i => bound * (2 * i - odd + 1) / (odd - 1));
    return grid.Max(x => Math.Abs((f(x + h) - f(x - h)) / (2 * h) - slope(x)));
}

//// right: zero, and then both sides
double MyLargestGap(
    Func<double, double> f, Func<double, double> slope, double bound, int points, double h)
{
    double Gap(double x) => Math.Abs((f(x + h) - f(x - h)) / h / 2 - slope(x));
    var onEachSide = points / 2;
    var gap = Gap(0);
    for (var i = 1; i <= onEachSide; i++)
    {
        var x = bound * i / onEachSide;
        gap = Math.Max(gap, Math.Max(Gap(x), Gap(-x)));
    }
    return gap;
}

//// right: a list that is looked through
double MyLargestGap(
    Func<double, double> f, Func<double, double> slope, double bound, int points, double h)
{
    var half = points >> 1;
    var gaps = new List<double>();
    for (var i = -half; i <= half; i++)
    {
        var x = i * (bound / half);
        var difference = slope(x) - 0.5 * (f(x + h) - f(x - h)) / h;
        gaps.Add(difference < 0 ? -difference : difference);
    }
    gaps.Sort();
    return gaps[^1];
}

//// wrong: The mistake at 0 has not been found
double MyLargestGap(
    Func<double, double> f, Func<double, double> slope, double bound, int points, double h)
{
    var largest = 0.0;
    for (var i = 0; i < points; i++)
    {
        var x = -bound + 2 * bound * i / (points - 1);
        largest = Math.Max(largest, Math.Abs(slope(x) - (f(x + h) - f(x - h)) / (2 * h)));
    }
    return largest;
}

//// wrong: Which sign has the difference
double MyLargestGap(
    Func<double, double> f, Func<double, double> slope, double bound, int points, double h)
{
    var largest = 0.0;
    var half = points / 2;
    for (var i = -half; i <= half; i++)
    {
        var x = bound * i / half;
        largest = Math.Max(largest, slope(x) - (f(x + h) - f(x - h)) / (2 * h));
    }
    return largest;
}

//// wrong: The right end is missing
double MyLargestGap(
    Func<double, double> f, Func<double, double> slope, double bound, int points, double h)
{
    var largest = 0.0;
    var half = points / 2;
    for (var i = -half; i < half; i++)
    {
        var x = bound * i / half;
        largest = Math.Max(largest, Math.Abs(slope(x) - (f(x + h) - f(x - h)) / (2 * h)));
    }
    return largest;
}

//// wrong: The left end is missing
double MyLargestGap(
    Func<double, double> f, Func<double, double> slope, double bound, int points, double h)
{
    var largest = 0.0;
    for (var i = 0; i <= points / 2; i++)
    {
        var x = bound * i / (points / 2);
        largest = Math.Max(largest, Math.Abs(slope(x) - (f(x + h) - f(x - h)) / (2 * h)));
    }
    return largest;
}
