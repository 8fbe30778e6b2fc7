//// right: forward first, then back
double MyChainGradient(double[] w, double[] b, double x)
{
    double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
    var z = new double[w.Length];
    for (var l = 0; l < w.Length; l++)
    {
        var below = l == 0 ? x : Sigmoid(z[l - 1]);
        z[l] = w[l] * below + b[l];
    }
    var gradient = 1.0;
    for (var l = w.Length - 1; l >= 0; l--)
        gradient *= Sigmoid(z[l]) * Sigmoid(-z[l]) * w[l];
    return gradient;
}

//// right: recursively
double MyChainGradient(double[] w, double[] b, double x)
{
    if (w.Length == 0)
        return 1;
    var e = Math.Exp(-w[0] * x - b[0]);
    return w[0] * e / ((1 + e) * (1 + e)) * MyChainGradient(w[1..], b[1..], 1 / (1 + e));
}

//// right: with dual numbers
double MyChainGradient(double[] w, double[] b, double x)
{
    (double Value, double Slope) a = (x, 1);
    foreach (var (weight, bias) in w.Zip(b))
    {
        var s = 0.5 + 0.5 * Math.Tanh((weight * a.Value + bias) / 2);
        a = (s, s * (1 - s) * weight * a.Slope);
    }
    return a.Slope;
}

//// wrong: These are the slopes of the sigmoids
double MyChainGradient(double[] w, double[] b, double x)
{
    var (a, gradient) = (x, 1.0);
    for (var l = 0; l < w.Length; l++)
    {
        a = 1 / (1 + Math.Exp(-(w[l] * a + b[l])));
        gradient *= a * (1 - a);
    }
    return gradient;
}

//// wrong: One factor is missing
double MyChainGradient(double[] w, double[] b, double x)
{
    var (a, gradient) = (x, 1.0);
    for (var l = 0; l < w.Length; l++)
    {
        a = 1 / (1 + Math.Exp(-(w[l] * a + b[l])));
        gradient *= a * (1 - a) * (l > 0 ? w[l] : 1);
    }
    return gradient;
}

//// wrong: This is what comes out of the chain
double MyChainGradient(double[] w, double[] b, double x)
{
    foreach (var (weight, bias) in w.Zip(b))
        x = 1 / (1 + Math.Exp(-(weight * x + bias)));
    return x;
}
