//// right: with Zip
double MyNeuron(double[] x, double[] w, double b, Func<double, double> f) =>
    f(x.Zip(w, (input, weight) => input * weight).Sum() + b);

//// right: with matrices
double MyNeuron(double[] x, double[] w, double b, Func<double, double> f)
{
    var product = Matrix.Row(x) * Matrix.Column(w);
    return f(product[0, 0] + b);
}

//// right: the bias as the weight of a 1
double MyNeuron(double[] x, double[] w, double b, Func<double, double> f)
{
    double[] inputs = [.. x, 1], weights = [.. w, b];
    return f(inputs.Select((input, i) => input * weights[i]).Sum());
}

//// wrong: The bias is missing.
double MyNeuron(double[] x, double[] w, double b, Func<double, double> f) =>
    f(x.Zip(w, (input, weight) => input * weight).Sum());

//// wrong: The bias is added behind the function.
double MyNeuron(double[] x, double[] w, double b, Func<double, double> f) =>
    f(x.Zip(w, (input, weight) => input * weight).Sum()) + b;

//// wrong: nothing has called $f$.
double MyNeuron(double[] x, double[] w, double b, Func<double, double> f) =>
    x.Zip(w, (input, weight) => input * weight).Sum() + b;

//// wrong: The bias is there three times.
double MyNeuron(double[] x, double[] w, double b, Func<double, double> f) =>
    f(x.Zip(w, (input, weight) => input * weight + b).Sum());

//// wrong: A neuron adds them up.
double MyNeuron(double[] x, double[] w, double b, Func<double, double> f) =>
    f(x.Zip(w, (input, weight) => input * weight).Average() + b);
