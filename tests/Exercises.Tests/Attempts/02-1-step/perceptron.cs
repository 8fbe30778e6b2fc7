//// right: in loops
(double[] Weights, double Bias) MyUpdate(double[] w, double b, double[] x, double y)
{
    var sum = b;
    for (var i = 0; i < w.Length; i++)
        sum += w[i] * x[i];
    double answer = sum > 0 ? 1 : 0;
    var weights = new double[w.Length];
    for (var i = 0; i < w.Length; i++)
        weights[i] = w[i] + (y - answer) * x[i];
    return (weights, b + y - answer);
}

//// right: by cases
(double[] Weights, double Bias) MyUpdate(double[] w, double b, double[] x, double y)
{
    var fires = w.Select((weight, i) => weight * x[i]).Sum() > -b;
    if (fires == (y == 1))
        return ([.. w], b);
    return fires
        ? ([.. w.Select((weight, i) => weight - x[i])], b - 1)
        : ([.. w.Select((weight, i) => weight + x[i])], b + 1);
}

//// right: the bias as one more weight, of an input that is always 1
(double[] Weights, double Bias) MyUpdate(double[] w, double b, double[] x, double y)
{
    double[] all = [.. w, b], inputs = [.. x, 1];
    var step = y - new BinaryStep().Value(all.Zip(inputs, (u, v) => u * v).Sum());
    var moved = all.Zip(inputs, (u, v) => u + step * v).ToArray();
    return (moved[..^1], moved[^1]);
}

//// wrong: Each step goes the wrong way
(double[] Weights, double Bias) MyUpdate(double[] w, double b, double[] x, double y)
{
    var error = (w.Zip(x, (u, v) => u * v).Sum() + b > 0 ? 1 : 0) - y;
    return ([.. w.Zip(x, (u, v) => u + error * v)], b + error);
}

//// wrong: It learns, too.
(double[] Weights, double Bias) MyUpdate(double[] w, double b, double[] x, double y)
{
    var error = y - (w.Zip(x, (u, v) => u * v).Sum() + b > 0 ? 1 : 0);
    return ([.. w.Zip(x, (u, v) => u + error * v)], b);
}

//// wrong: A sum of exactly zero is a 0 here
(double[] Weights, double Bias) MyUpdate(double[] w, double b, double[] x, double y)
{
    var error = y - (w.Zip(x, (u, v) => u * v).Sum() + b >= 0 ? 1 : 0);
    return ([.. w.Zip(x, (u, v) => u + error * v)], b + error);
}

//// wrong: Weights move even where the neuron was right.
(double[] Weights, double Bias) MyUpdate(double[] w, double b, double[] x, double y)
{
    var sign = y == 1 ? 1 : -1;
    return ([.. w.Zip(x, (u, v) => u + sign * v)], b + sign);
}

//// wrong: the caller finds there.
(double[] Weights, double Bias) MyUpdate(double[] w, double b, double[] x, double y)
{
    var error = y - (w.Zip(x, (u, v) => u * v).Sum() + b > 0 ? 1 : 0);
    for (var i = 0; i < w.Length; i++)
        w[i] += error * x[i];
    return (w, b + error);
}
