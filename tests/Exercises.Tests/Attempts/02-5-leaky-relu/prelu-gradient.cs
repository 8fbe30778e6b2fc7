//// right: with if, in other loops
double[] MySlopeGradients(double[,] x, double[,] gradient)
{
    var result = new double[x.GetLength(1)];
    for (var j = 0; j < x.GetLength(1); j++)
    {
        var sum = 0.0;
        for (var i = 0; i < x.GetLength(0); i++)
        {
            if (x[i, j] < 0)
                sum += gradient[i, j] * x[i, j];
        }
        result[j] = sum;
    }
    return result;
}

double MySharedSlopeGradient(double[,] x, double[,] gradient)
{
    var sum = 0.0;
    foreach (var slope in MySlopeGradients(x, gradient))
        sum += slope;
    return sum;
}

//// right: with matrices
double[] MySlopeGradients(double[,] x, double[,] gradient) =>
    Matrix.Of(x).Map(value => value - Math.Max(value, 0))
        .ElementwiseMultiply(Matrix.Of(gradient)).ColumnSums().Row(0).ToArray();

double MySharedSlopeGradient(double[,] x, double[,] gradient) =>
    x.Cast<double>().Zip(gradient.Cast<double>(), (value, g) => value < 0 ? value * g : 0)
        .Sum();

//// right: with LINQ
double[] MySlopeGradients(double[,] x, double[,] gradient)
{
    var (examples, units) = (x.GetLength(0), x.GetLength(1));
    return Enumerable.Range(0, units).Select(unit => Enumerable.Range(0, examples)
        .Where(example => double.IsNegative(x[example, unit]))
        .Sum(example => x[example, unit] * gradient[example, unit])).ToArray();
}

double MySharedSlopeGradient(double[,] x, double[,] gradient)
{
    double total = 0;
    for (var i = 0; i < x.GetLength(0); i++)
    {
        for (var j = 0; j < x.GetLength(1); j++)
            total += x[i, j] > 0 ? 0 : x[i, j] * gradient[i, j];
    }
    return total;
}

//// wrong: On which side does α stand in the formula?
double[] MySlopeGradients(double[,] x, double[,] gradient)
{
    var slopes = new double[x.GetLength(1)];
    for (var i = 0; i < x.GetLength(0); i++)
        for (var j = 0; j < slopes.Length; j++)
            slopes[j] += gradient[i, j] * Math.Max(x[i, j], 0);
    return slopes;
}

double MySharedSlopeGradient(double[,] x, double[,] gradient) => 0;

//// wrong: The chain rule has a second factor.
double[] MySlopeGradients(double[,] x, double[,] gradient)
{
    var slopes = new double[x.GetLength(1)];
    for (var i = 0; i < x.GetLength(0); i++)
        for (var j = 0; j < slopes.Length; j++)
            slopes[j] += Math.Min(x[i, j], 0);
    return slopes;
}

double MySharedSlopeGradient(double[,] x, double[,] gradient) => 0;

//// wrong: This is the mean over the examples.
double[] MySlopeGradients(double[,] x, double[,] gradient)
{
    var slopes = new double[x.GetLength(1)];
    for (var i = 0; i < x.GetLength(0); i++)
        for (var j = 0; j < slopes.Length; j++)
            slopes[j] += gradient[i, j] * Math.Min(x[i, j], 0) / x.GetLength(0);
    return slopes;
}

double MySharedSlopeGradient(double[,] x, double[,] gradient) => 0;

//// wrong: This is the mean over the units.
double[] MySlopeGradients(double[,] x, double[,] gradient)
{
    var slopes = new double[x.GetLength(1)];
    for (var i = 0; i < x.GetLength(0); i++)
        for (var j = 0; j < slopes.Length; j++)
            slopes[j] += gradient[i, j] * Math.Min(x[i, j], 0);
    return slopes;
}

double MySharedSlopeGradient(double[,] x, double[,] gradient) =>
    MySlopeGradients(x, gradient).Average();

//// wrong: another shape
double[] MySlopeGradients(double[,] x, double[,] gradient)
{
    var slopes = new double[x.GetLength(0)];
    for (var i = 0; i < slopes.Length; i++)
        for (var j = 0; j < x.GetLength(1); j++)
            slopes[i] += gradient[i, j] * Math.Min(x[i, j], 0);
    return slopes;
}

double MySharedSlopeGradient(double[,] x, double[,] gradient) => 0;
