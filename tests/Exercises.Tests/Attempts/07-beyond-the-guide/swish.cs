//// right: with tanh
double MySwish(double x, double beta) => x / 2 * (1 + Math.Tanh(beta * x / 2));
double MySwishSlope(double x, double beta)
{
    var t = Math.Tanh(0.5 * beta * x);
    return (1 + t) / 2 + beta * x * (1 - t * t) / 4;
}

//// right: through the value
double MySwish(double x, double beta)
{
    double Sigmoid(double z) => Math.Exp(z) / (1 + Math.Exp(z));
    return x * Sigmoid(x * beta);
}
double MySwishSlope(double x, double beta)
{
    var y = MySwish(x, beta);
    var gate = 1 / (1 + Math.Exp(-x * beta));
    return gate + beta * y * (1 - gate);
}

//// right: with the quotient rule
double MySwish(double x, double beta)
{
    var e = Math.Exp(-beta * x);
    return x / (e + 1);
}
double MySwishSlope(double x, double beta)
{
    var e = Math.Exp(-beta * x);
    return (1 + e + beta * x * e) / Math.Pow(1 + e, 2);
}

//// wrong: α is not used
double MySwish(double x, double beta) => x / (1 + Math.Exp(-x));
double MySwishSlope(double x, double beta) => 0;

//// wrong: the function, not its derivative
double MySwish(double x, double beta) => x / (1 + Math.Exp(-beta * x));
double MySwishSlope(double x, double beta) => MySwish(x, beta);

//// wrong: α is not used
double MySwish(double x, double beta) => x / (1 + Math.Exp(-beta * x));
double MySwishSlope(double x, double beta)
{
    var s = 1 / (1 + Math.Exp(-x));
    return s + x * s * (1 - s);
}

//// wrong: wrong sign
double MySwish(double x, double beta) => -x / (1 + Math.Exp(-beta * x));
double MySwishSlope(double x, double beta) => 0;

//// wrong: a constant factor
double MySwish(double x, double beta) => beta * x / (1 + Math.Exp(-beta * x));
double MySwishSlope(double x, double beta) => 0;
