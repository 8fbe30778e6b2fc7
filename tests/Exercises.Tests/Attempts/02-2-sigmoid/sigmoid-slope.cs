//// right: σ(x)σ(−x)
double MySigmoidSlope(double x)
{
    double Sigma(double z) => 1 / (1 + Math.Exp(-z)); // either way
    return Sigma(x) * Sigma(-x);
}

//// right: with cosh
double MySigmoidSlope(double x)
{
    var c = 2 * Math.Cosh(x / 2);
    return 1 / (c * c);
}

//// right: e^−|x| times the square of the larger sigmoid
double MySigmoidSlope(double x)
{
    var distance = Math.Abs(x);
    return Math.Exp(-distance) * Math.Pow(1 + Math.Exp(-distance), -2);
}

//// wrong: 1 − s underflows
double MySigmoidSlope(double x)
{
    var s = 1 / (1 + Math.Exp(-x));
    return s * (1 - s);
}

//// wrong: x in place of f(x)
double MySigmoidSlope(double x) => x * (1 - x);

//// wrong: naive overflow
double MySigmoidSlope(double x)
{
    var e = Math.Exp(x);
    return e / ((1 + e) * (1 + e));
}

//// wrong: the function, not its derivative
double MySigmoidSlope(double x) => 1 / (1 + Math.Exp(-x));

//// wrong: wrong sign
double MySigmoidSlope(double x)
{
    var e = Math.Exp(-Math.Abs(x));
    return -e / ((1 + e) * (1 + e));
}
