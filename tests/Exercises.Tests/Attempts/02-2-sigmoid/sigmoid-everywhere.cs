//// right: the formula of the book, whose ∞ stands in a denominator alone
double MySafeSigmoid(double x) => 1 / (1 + Math.Exp(-x));

//// right: one exponential of a negative number for each side
double MySafeSigmoid(double x)
{
    var middle = 0.0; // either way
    if (x >= middle)
        return 1 / (1 + Math.Exp(-x));
    var e = Math.Exp(x);
    return e / (1 + e);
}

//// right: e^x where the 1 does not matter any more
double MySafeSigmoid(double x)
{
    const int far = 50; // either way
    return x < -far ? Math.Exp(x) : Math.Pow(1 + Math.Exp(-x), -1);
}

//// wrong: naive overflow
double MySafeSigmoid(double x)
{
    var e = Math.Exp(x);
    return e / (e + 1);
}

//// wrong: cancellation
double MySafeSigmoid(double x) => 1 - 1 / (1 + Math.Exp(x));

//// wrong: cancellation
double MySafeSigmoid(double x) => 0.5 * (1 + Math.Tanh(x / 2));

//// wrong: How small may the result still get?
double MySafeSigmoid(double x) => 1 / (1 + Math.Exp(-Math.Clamp(x, -500, 500)));

//// wrong: NaN is swallowed
double MySafeSigmoid(double x) =>
    x >= 0 ? 1 / (1 + Math.Exp(-x)) : x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 0.5;
