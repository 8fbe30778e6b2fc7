//// right: with the difference of two mirrored sigmoids
double TanhFromSigmoid(double x) => Sigma(2 * x) - Sigma(-2 * x);

double SigmoidFromTanh(double x) => 0.5 + 0.5 * Math.Tanh(0.5 * x);

//// right: from the left
double TanhFromSigmoid(double x)
{
    var twice = x + x;
    return 1 - 2 * Sigma(-twice);
}

double SigmoidFromTanh(double x)
{
    var t = Math.Tanh(-x / 2);
    return (1 - t) / 2;
}

//// right: in two steps, stretch and shift
double TanhFromSigmoid(double x)
{
    var stretched = Sigma(x * 2) * 2;
    return stretched - 1;
}

double SigmoidFromTanh(double x)
{
    var raised = Math.Tanh(x * 0.5) + 1;
    return raised / 2;
}

//// wrong: The ends are right, −1 and 1, but the curve is only half as steep
double TanhFromSigmoid(double x) => 2 * Sigma(x) - 1;

double SigmoidFromTanh(double x) => (1 + Math.Tanh(x / 2)) / 2;

//// wrong: the curve is twice too steep
double TanhFromSigmoid(double x) => 2 * Sigma(2 * x) - 1;

double SigmoidFromTanh(double x) => (1 + Math.Tanh(x)) / 2;

//// wrong: a constant offset
double TanhFromSigmoid(double x) => 2 * Sigma(2 * x);

double SigmoidFromTanh(double x) => (1 + Math.Tanh(x / 2)) / 2;

//// wrong: This lies between 0 and 1 still.
double TanhFromSigmoid(double x) => Sigma(2 * x);

double SigmoidFromTanh(double x) => (1 + Math.Tanh(x / 2)) / 2;

//// wrong: integer division
double TanhFromSigmoid(double x) => 2 * Sigma(2 * x) - 1;

double SigmoidFromTanh(double x) => (int)(1 + Math.Tanh(x / 2)) / 2;
