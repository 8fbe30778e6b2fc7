//// right: the share first
double MyGelu(double x)
{
    var share = (1 + Erf(x / Math.Sqrt(2))) / 2;
    return x * share;
}

//// right: with the rest on the other side
double MyGelu(double x)
{
    double Below(double z) => 0.5 + Erf(z * Math.Sqrt(0.5)) / 2;
    return x - x * Below(-x);
}

//// right: as a ReLU and a correction
double MyGelu(double x)
{
    var size = Math.Abs(x);
    var above = 1 - Erf(size / Math.Pow(2, 0.5));
    return Math.Max(0, x) - size * above / 2;
}

//// wrong: an approximation
double MyGelu(double x) =>
    0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));

//// wrong: an approximation
double MyGelu(double x) => x / (1 + Math.Exp(-1.702 * x));

//// wrong: a constant factor
double MyGelu(double x) => x * (1 + Erf(x / Math.Sqrt(2)));

//// wrong: the derivative, not the function
double MyGelu(double x) => 0.5 * (1 + Erf(x / Math.Sqrt(2)))
    + x * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

//// wrong: wrong sign
double MyGelu(double x) => -0.5 * x * (1 + Erf(x / Math.Sqrt(2)));
