//// right: as a difference of z·y and softplus, in loops
double MyLoss(double[] z, double[] y)
{
    double sum = 0;
    var middle = 0.0; // either way
    for (var i = 0; i < z.Length; i++)
    {
        var softplus = z[i] > middle
            ? z[i] + Math.Log(1 + Math.Exp(-z[i]))
            : Math.Log(1 + Math.Exp(z[i]));
        sum += softplus - y[i] * z[i];
    }
    return sum / z.Length;
}

double[] MyLossGradient(double[] z, double[] y)
{
    var gradient = new double[z.Length];
    for (var i = 0; i < z.Length; i++)
        gradient[i] = (new Sigmoid().Value(z[i]) - y[i]) / z.Length;
    return gradient;
}

//// right: with the library's log-sigmoid
double MyLoss(double[] z, double[] y)
{
    var log = new LogSigmoid();
    return z.Select((logit, i) =>
        -y[i] * log.Value(logit) - (1 - y[i]) * log.Value(-logit)).Average();
}

double[] MyLossGradient(double[] z, double[] y)
{
    double Sigma(double x) => 0.5 * (1 + Math.Tanh(x / 2));
    return Enumerable.Range(0, z.Length).Select(i =>
        (-y[i] * Sigma(-z[i]) + (1 - y[i]) * Sigma(z[i])) / z.Length).ToArray();
}

//// right: with the log-sum-exp of 0 and z
double MyLoss(double[] z, double[] y)
{
    var losses = z.Zip(y, (logit, label) =>
        SpecialFunctions.LogSumExp(new[] { 0, logit }) - label * logit);
    return losses.Sum() / z.Length;
}

double[] MyLossGradient(double[] z, double[] y)
{
    var n = (double)z.Length;
    return [.. z.Zip(y, (logit, label) => 1 / (n + n * Math.Exp(-logit)) - label / n)];
}

//// wrong: naive overflow
double MyLoss(double[] z, double[] y) => z.Zip(y, (logit, label) =>
    Math.Log(1 + Math.Exp(-logit)) + (1 - label) * logit).Average();

double[] MyLossGradient(double[] z, double[] y) => throw new NotImplementedException();

//// wrong: This is the sum over the batch.
double MyLoss(double[] z, double[] y) => z.Zip(y, (logit, label) =>
    Math.Max(logit, 0) - logit * label + Math.Log(1 + Math.Exp(-Math.Abs(logit)))).Sum();

double[] MyLossGradient(double[] z, double[] y) => throw new NotImplementedException();

//// wrong: Each entry is $n$ times too large
double MyLoss(double[] z, double[] y) => z.Zip(y, (logit, label) =>
    Math.Max(logit, 0) - logit * label + Math.Log(1 + Math.Exp(-Math.Abs(logit)))).Average();

double[] MyLossGradient(double[] z, double[] y) =>
    [.. z.Zip(y, (logit, label) => 1 / (1 + Math.Exp(-logit)) - label)];

//// wrong: There is a factor $\sigma'(z)$ too many
double MyLoss(double[] z, double[] y) => z.Zip(y, (logit, label) =>
    Math.Max(logit, 0) - logit * label + Math.Log(1 + Math.Exp(-Math.Abs(logit)))).Average();

double[] MyLossGradient(double[] z, double[] y) => [.. z.Zip(y, (logit, label) =>
    (new Sigmoid().Value(logit) - label) * new Sigmoid().Derivative(logit) / z.Length)];

//// wrong: exp(x) for exp(−x)
double MyLoss(double[] z, double[] y) => z.Zip(y, (logit, label) =>
    Math.Max(logit, 0) - logit * (1 - label)
    + Math.Log(1 + Math.Exp(-Math.Abs(logit)))).Average();

double[] MyLossGradient(double[] z, double[] y) => throw new NotImplementedException();
