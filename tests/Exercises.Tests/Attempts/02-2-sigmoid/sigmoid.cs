//// right: with tanh
double MySigmoid(double x) => 0.5 * (1 + Math.Tanh(x / 2));

//// right: as one exponential over itself plus 1
double MySigmoid(double x)
{
    var e = Math.Exp(x);
    return e / (e + 1);
}

//// right: with Math.Pow
double MySigmoid(double x) => Math.Pow(1 + Math.Pow(Math.E, -x), -1);

//// wrong: exp(x) for exp(−x)
double MySigmoid(double x) => 1 / (1 + Math.Exp(x));

//// wrong: integer division
double MySigmoid(double x) => 1 / (1 + (int)Math.Exp(-x));

//// wrong: the derivative, not the function
double MySigmoid(double x)
{
    var s = 1 / (1 + Math.Exp(-x));
    return s * (1 - s);
}
