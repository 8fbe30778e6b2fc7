//// right: with two sigmoids
double MyTanhSlope(double x) => 4 * Sigma(2 * x) * Sigma(-2 * x);

//// right: with one exponential of a negative number
double MyTanhSlope(double x)
{
    var e = Math.Exp(-2 * Math.Abs(x));
    return 4 * e / ((1 + e) * (1 + e));
}

//// right: as in the book, with the ∞ in a denominator alone
double MyTanhSlope(double x) => 4 / Math.Pow(Math.Exp(x) + Math.Exp(-x), 2);

//// wrong: 1 − s underflows
double MyTanhSlope(double x)
{
    var t = Math.Tanh(x);
    return 1 - t * t;
}

//// wrong: 1 − s underflows
double MyTanhSlope(double x) => (1 - Math.Tanh(x)) * (1 + Math.Tanh(x));

//// wrong: x in place of f(x)
double MyTanhSlope(double x) => 1 - x * x;

//// wrong: a constant factor
double MyTanhSlope(double x) => Sigma(2 * x) * Sigma(-2 * x);

//// wrong: the function, not its derivative
double MyTanhSlope(double x) => Math.Tanh(x);

//// wrong: naive overflow
double MyTanhSlope(double x)
{
    var e = Math.Exp(2 * x);
    return 4 * e / ((1 + e) * (1 + e));
}
