//// right: with the library's function for the input
class LearntSwish : Layer<double>
{
    public LearntSwish(double beta)
    {
        Beta = new("beta", Matrix.Row(beta));
        Parameters = [Beta];
    }

    public Parameter<double> Beta { get; }

    public override IReadOnlyList<Parameter<double>> Parameters { get; }

    public override string ToString() => "LearntSwish";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var beta = Beta.Value[0, 0];
        var swish = new Swish(beta);
        return new(x.Map(swish.Value), g =>
        {
            for (var n = 0; n < x.Rows; n++)
            {
                for (var j = 0; j < x.Columns; j++)
                {
                    var c = 2 * Math.Cosh(beta * x[n, j] / 2);
                    Beta.Gradient[0, 0] += g[n, j] * x[n, j] * x[n, j] / (c * c);
                }
            }
            return g.ElementwiseMultiply(x.Map(swish.Derivative));
        });
    }
}

//// right: matrices all the way
class LearntSwish : Layer<double>
{
    public LearntSwish(double beta)
    {
        Beta = new("beta", Matrix.Row(beta));
        Parameters = [Beta];
    }

    public Parameter<double> Beta { get; }

    public override IReadOnlyList<Parameter<double>> Parameters { get; }

    public override string ToString() => "LearntSwish";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var beta = Beta.Value[0, 0];
        var gate = x.Map(v => 1 / (1 + Math.Exp(-beta * v)));
        var slope = gate.Map(s => s * (1 - s));
        return new(x.ElementwiseMultiply(gate), g =>
        {
            var square = x.ElementwiseMultiply(x).ElementwiseMultiply(slope);
            Beta.AddGradient(Matrix.Row(g.ElementwiseMultiply(square).ColumnSums().ToArray().Cast<double>().Sum()));
            return g.ElementwiseMultiply(gate + beta * x.ElementwiseMultiply(slope));
        });
    }
}

//// right: with the slope through the output
class LearntSwish : Layer<double>
{
    public LearntSwish(double beta)
    {
        Beta = new("beta", Matrix.Row(beta));
        Parameters = [Beta];
    }

    public Parameter<double> Beta { get; }

    public override IReadOnlyList<Parameter<double>> Parameters { get; }

    public override string ToString() => "LearntSwish";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var beta = Beta.Value[0, 0];
        var y = Matrix.Generate(x.Rows, x.Columns, (n, j) => x[n, j] / (1 + Math.Exp(-beta * x[n, j])));
        return new(y, g =>
        {
            double Rest(int n, int j) => x[n, j] - y[n, j];
            double Gate(int n, int j) => 1 / (1 + Math.Exp(-beta * x[n, j]));
            double sum = 0;
            for (var n = 0; n < x.Rows; n++)
            {
                for (var j = 0; j < x.Columns; j++)
                    sum += g[n, j] * y[n, j] * Rest(n, j);
            }
            Beta.Gradient[0, 0] += sum;
            return Matrix.Generate(x.Rows, x.Columns,
                (n, j) => g[n, j] * Gate(n, j) * (1 + beta * Rest(n, j)));
        });
    }
}

//// wrong: a parameter's gradient
class LearntSwish : Layer<double>
{
    public LearntSwish(double beta)
    {
        Beta = new("beta", Matrix.Row(beta));
        Parameters = [Beta];
    }

    public Parameter<double> Beta { get; }

    public override IReadOnlyList<Parameter<double>> Parameters { get; }

    public override string ToString() => "LearntSwish";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var swish = new Swish(Beta.Value[0, 0]);
        return new(x.Map(swish.Value), g => g.ElementwiseMultiply(x.Map(swish.Derivative)));
    }
}

//// wrong: the gradient at the input
class LearntSwish : Layer<double>
{
    public LearntSwish(double beta)
    {
        Beta = new("beta", Matrix.Row(beta));
        Parameters = [Beta];
    }

    public Parameter<double> Beta { get; }

    public override IReadOnlyList<Parameter<double>> Parameters { get; }

    public override string ToString() => "LearntSwish";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var beta = Beta.Value[0, 0];
        double Sigmoid(double v) => 1 / (1 + Math.Exp(-v));
        return new(x.Map(v => v * Sigmoid(beta * v)), g => Matrix.Generate(x.Rows, x.Columns, (n, j) =>
        {
            var (v, s) = (x[n, j], Sigmoid(beta * x[n, j]));
            Beta.Gradient[0, 0] += g[n, j] * v * v * s * (1 - s);
            return g[n, j] * s;
        }));
    }
}

//// wrong: What becomes of the first share
class LearntSwish : Layer<double>
{
    public LearntSwish(double beta)
    {
        Beta = new("beta", Matrix.Row(beta));
        Parameters = [Beta];
    }

    public Parameter<double> Beta { get; }

    public override IReadOnlyList<Parameter<double>> Parameters { get; }

    public override string ToString() => "LearntSwish";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var swish = new Swish(Beta.Value[0, 0]);
        return new(x.Map(swish.Value), g =>
        {
            double sum = 0;
            for (var n = 0; n < x.Rows; n++)
            {
                for (var j = 0; j < x.Columns; j++)
                {
                    var s = 1 / (1 + Math.Exp(-swish.Beta * x[n, j]));
                    sum += g[n, j] * x[n, j] * x[n, j] * s * (1 - s);
                }
            }
            Beta.Gradient[0, 0] = sum;
            return g.ElementwiseMultiply(x.Map(swish.Derivative));
        });
    }
}

//// wrong: a parameter's gradient
class LearntSwish : Layer<double>
{
    public LearntSwish(double beta)
    {
        Beta = new("beta", Matrix.Row(beta));
        Parameters = [Beta];
    }

    public Parameter<double> Beta { get; }

    public override IReadOnlyList<Parameter<double>> Parameters { get; }

    public override string ToString() => "LearntSwish";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var beta = Beta.Value[0, 0];
        double Sigmoid(double v) => 1 / (1 + Math.Exp(-v));
        return new(x.Map(v => v * Sigmoid(beta * v)), g => Matrix.Generate(x.Rows, x.Columns, (n, j) =>
        {
            var (v, s) = (x[n, j], Sigmoid(beta * x[n, j]));
            Beta.Gradient[0, 0] += g[n, j] * v * v * s * (1 - s) / x.Rows;
            return g[n, j] * (s + beta * v * s * (1 - s));
        }));
    }
}
