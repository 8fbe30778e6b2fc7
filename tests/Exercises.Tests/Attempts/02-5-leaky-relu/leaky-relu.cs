//// right: the leak as a difference of two ReLUs
double MyLeakyReLU(double x, double alpha) => Math.Max(0, x) + alpha * Math.Min(0, x);

double MyLeakySlope(double x, double alpha)
{
    if (x > 0)
        return 1;
    return double.IsNaN(x) ? x : alpha;
}

//// right: with if
double MyLeakyReLU(double x, double alpha)
{
    if (x < 0)
        return alpha * x;
    return x;
}

double MyLeakySlope(double x, double alpha)
{
    var slope = x > 0 ? 1 : alpha;
    return double.IsNaN(x) ? double.NaN : slope;
}

//// right: the value as input times slope
double MyLeakyReLU(double x, double alpha) => x * MyLeakySlope(x, alpha);

double MyLeakySlope(double x, double alpha) => x switch
{
    > 0 => 1,
    double.NaN => x,
    _ => alpha,
};

//// wrong: The leak is on the wrong side
double MyLeakyReLU(double x, double alpha) => x > 0 ? alpha * x : x;

double MyLeakySlope(double x, double alpha) => double.IsNaN(x) ? x : x > 0 ? 1 : alpha;

//// wrong: Right for small α, but not for this one.
double MyLeakyReLU(double x, double alpha) => Math.Max(x, alpha * x);

double MyLeakySlope(double x, double alpha) => double.IsNaN(x) ? x : x > 0 ? 1 : alpha;

//// wrong: It was called with another one.
double MyLeakyReLU(double x, double alpha = 0.01) => x > 0 ? x : 0.01 * x;

double MyLeakySlope(double x, double alpha) => double.IsNaN(x) ? x : x > 0 ? 1 : alpha;

//// wrong: the derivative at the kink
double MyLeakyReLU(double x, double alpha) => x > 0 ? x : alpha * x;

double MyLeakySlope(double x, double alpha) => double.IsNaN(x) ? x : x >= 0 ? 1 : alpha;

//// wrong: NaN is swallowed
double MyLeakyReLU(double x, double alpha) => x > 0 ? x : alpha * x;

double MyLeakySlope(double x, double alpha) => x > 0 ? 1 : alpha;

//// wrong: branches exchanged
double MyLeakyReLU(double x, double alpha) => x > 0 ? x : alpha * x;

double MyLeakySlope(double x, double alpha) => double.IsNaN(x) ? x : x <= 0 ? 1 : alpha;
