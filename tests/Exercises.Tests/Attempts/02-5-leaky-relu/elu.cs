//// right: with the hyperbolic sine
double MyELU(double x, double alpha)
{
    if (x > 0)
        return x;
    const int far = 5; // either way
    return x < -far
        ? alpha * (Math.Exp(x) - 1)
        : alpha * 2 * Math.Exp(x / 2) * Math.Sinh(x / 2);
}

double MyELUSlope(double x, double alpha)
{
    if (x > 0)
        return 1;
    return Math.Exp(x) * alpha;
}

//// right: with tanh
double MyELU(double x, double alpha)
{
    var t = Math.Tanh(x / 2);
    return x > 0 ? x : 2 * alpha * t / (1 - t);
}

double MyELUSlope(double x, double alpha) => x > 0 ? 1 : Math.Exp(x + Math.Log(alpha));

//// right: with the library's ELU of depth 1, and its slope
double MyELU(double x, double alpha) => Math.Max(x, 0) + alpha * new ELU().Value(Math.Min(x, 0));

double MyELUSlope(double x, double alpha)
{
    if (double.IsNaN(x))
        return x;
    var scale = x > 0 ? 1 : alpha;
    return scale * new ELU().Derivative(x);
}

//// wrong: whatever α is.
double MyELU(double x, double alpha) => x > 0 ? x : SpecialFunctions.ExpM1(x);

double MyELUSlope(double x, double alpha) => x > 0 ? 1 : alpha * Math.Exp(x);

//// wrong: what does α multiply?
double MyELU(double x, double alpha) => x > 0 ? x : alpha * Math.Exp(x) - 1;

double MyELUSlope(double x, double alpha) => x > 0 ? 1 : alpha * Math.Exp(x);

//// wrong: cancellation
double MyELU(double x, double alpha) => x > 0 ? x : alpha * (Math.Exp(x) - 1);

double MyELUSlope(double x, double alpha) => x > 0 ? 1 : alpha * Math.Exp(x);

//// wrong: 1 − s underflows
double MyELU(double x, double alpha) => x > 0 ? x : alpha * SpecialFunctions.ExpM1(x);

double MyELUSlope(double x, double alpha) => x > 0 ? 1 : MyELU(x, alpha) + alpha;

//// wrong: the derivative at the kink
double MyELU(double x, double alpha) => x > 0 ? x : alpha * SpecialFunctions.ExpM1(x);

double MyELUSlope(double x, double alpha) => x >= 0 ? 1 : alpha * Math.Exp(x);
