//// right: with comparisons that let NaN through
double MyReLU(double x) => x <= 0 ? 0 : x;

double MyReLUSlope(double x)
{
    if (x > 0)
        return 1;
    return double.IsNaN(x) ? x : 0;
}

//// right: NaN by name
double MyReLU(double x)
{
    if (double.IsNaN(x))
        return double.NaN;
    return x > 0 ? x : 0;
}

double MyReLUSlope(double x) => double.IsNaN(x) ? double.NaN : Convert.ToDouble(x > 0);

//// right: the slope from the sign of the function
double MyReLU(double x) => x < 0 ? 0 : x;

double MyReLUSlope(double x)
{
    var y = MyReLU(x);
    return double.IsNaN(y) ? y : Math.Sign(y);
}

//// wrong: NaN is swallowed
double MyReLU(double x) => x > 0 ? x : 0;

double MyReLUSlope(double x) => x > 0 ? 1 : 0;

//// wrong: the derivative at the kink
double MyReLU(double x) => Math.Max(0, x);

double MyReLUSlope(double x) => double.IsNaN(x) ? x : x >= 0 ? 1 : 0;

//// wrong: negative inputs
double MyReLU(double x) => Math.Max(0.01 * x, x);

double MyReLUSlope(double x) => double.IsNaN(x) ? x : x > 0 ? 1 : 0;

//// wrong: branches exchanged
double MyReLU(double x) => Math.Min(0, x);

double MyReLUSlope(double x) => double.IsNaN(x) ? x : x > 0 ? 1 : 0;

//// wrong: the function, not its derivative
double MyReLU(double x) => Math.Max(0, x);

double MyReLUSlope(double x) => Math.Max(0, x);

//// wrong: the limit at infinity
double MyReLU(double x) => (x + Math.Abs(x)) / 2;

double MyReLUSlope(double x) => double.IsNaN(x) ? x : x > 0 ? 1 : 0;
