//// right: with LINQ
double MyChi(Func<double, double> slope, double gain, double q)
{
    const int Half = 800; // either way
    const double Step = 0.01; // either way
    var grid = new List<double>();
    for (var i = -Half; i <= Half; i++)
        grid.Add(Step * i);
    var weights = grid.Select(u => Math.Exp(-0.5 * u * u)).ToArray();
    var squares = grid.Select(u => slope(u * Math.Sqrt(q)) * slope(u * Math.Sqrt(q)));
    return Math.Pow(gain, 2) * squares.Zip(weights, (s, w) => s * w).Sum() / weights.Sum();
}
double MyGain(Func<double, double> slope) => Math.Pow(MyChi(slope, 1, 1), -0.5);

//// right: the density in place of a sum of weights
double MyChi(Func<double, double> slope, double gain, double q)
{
    const int Half = 800; // either way
    const double Step = 0.01; // either way
    var sum = 0.0;
    for (var i = -Half; i <= Half; i++)
    {
        var u = Step * i;
        var f = gain * slope(u * Math.Sqrt(q));
        sum += f * f * Math.Exp(-u * u / 2) / Math.Sqrt(2 * Math.PI) * Step;
    }
    return sum;
}
double MyGain(Func<double, double> slope) => Math.Sqrt(1 / MyChi(slope, 1, 1));

//// right: the gain in units of another one
double MyChi(Func<double, double> slope, double gain, double q)
{
    const int Half = 800; // either way
    const double Step = 0.01; // either way
    double Mean(Func<double, double> g)
    {
        double sum = 0, weights = 0;
        for (var i = -Half; i <= Half; i++)
        {
            weights += Math.Exp(-i * Step * i * Step / 2);
            sum += Math.Exp(-i * Step * i * Step / 2) * g(i * Step);
        }
        return sum / weights;
    }
    return gain * gain * Mean(u => Math.Pow(slope(u * Math.Sqrt(q)), 2));
}
double MyGain(Func<double, double> slope)
{
    var chi = MyChi(slope, 10, 1);
    return 10 / Math.Sqrt(chi);
}

//// wrong: You square the mean of the slopes
double MyChi(Func<double, double> slope, double gain, double q)
{
    var u = Enumerable.Range(-800, 1601).Select(i => i / 100.0).ToList();
    double Mean(Func<double, double> g) =>
        u.Sum(v => g(v) * Math.Exp(-v * v / 2)) / u.Sum(v => Math.Exp(-v * v / 2));
    return gain * gain * Math.Pow(Mean(v => slope(v * Math.Sqrt(q))), 2);
}
double MyGain(Func<double, double> slope) => 1 / Math.Sqrt(MyChi(slope, 1, 1));

//// wrong: How does a length become a squared length
double MyChi(Func<double, double> slope, double gain, double q)
{
    var u = Enumerable.Range(-800, 1601).Select(i => i / 100.0).ToList();
    double Mean(Func<double, double> g) =>
        u.Sum(v => g(v) * Math.Exp(-v * v / 2)) / u.Sum(v => Math.Exp(-v * v / 2));
    return gain * Mean(v => Math.Pow(slope(v * Math.Sqrt(q)), 2));
}
double MyGain(Func<double, double> slope) => 1 / Math.Sqrt(MyChi(slope, 1, 1));

//// wrong: which multiple of it has the variance q
double MyChi(Func<double, double> slope, double gain, double q)
{
    var u = Enumerable.Range(-800, 1601).Select(i => i / 100.0).ToList();
    double Mean(Func<double, double> g) =>
        u.Sum(v => g(v) * Math.Exp(-v * v / 2)) / u.Sum(v => Math.Exp(-v * v / 2));
    return gain * gain * Mean(v => Math.Pow(slope(v * q), 2));
}
double MyGain(Func<double, double> slope) => 1 / Math.Sqrt(MyChi(slope, 1, 1));

//// wrong: a constant factor
double MyChi(Func<double, double> slope, double gain, double q)
{
    var sum = 0.0;
    for (var i = -800; i <= 800; i++)
        sum += Math.Pow(slope(i / 100.0 * Math.Sqrt(q)), 2) * Math.Exp(-i * i / 20000.0);
    return gain * gain * sum / 1601;
}
double MyGain(Func<double, double> slope) => 1 / Math.Sqrt(MyChi(slope, 1, 1));

//// wrong: the gain enters it squared
double MyChi(Func<double, double> slope, double gain, double q)
{
    var u = Enumerable.Range(-800, 1601).Select(i => i / 100.0).ToList();
    double Mean(Func<double, double> g) =>
        u.Sum(v => g(v) * Math.Exp(-v * v / 2)) / u.Sum(v => Math.Exp(-v * v / 2));
    return gain * gain * Mean(v => Math.Pow(slope(v * Math.Sqrt(q)), 2));
}
double MyGain(Func<double, double> slope) => 1 / MyChi(slope, 1, 1);
