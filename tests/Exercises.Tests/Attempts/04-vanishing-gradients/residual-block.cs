//// right: through a scaled gradient of its own
class MyResidual(Layer<double> block, double scale) : Layer<double>
{
    public override IReadOnlyList<Parameter<double>> Parameters => block.Parameters;

    public override string ToString() => "MyResidual";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var pass = block.Forward(x, training);
        return new(scale * pass.Output + x, g =>
        {
            var scaled = g.Map(v => scale * v);
            var throughBlock = pass.Pullback(scaled);
            return throughBlock + g;
        });
    }
}

//// right: by the library's layer
class MyResidual(Layer<double> block, double scale) : Layer<double>
{
    public override IReadOnlyList<Parameter<double>> Parameters => block.Parameters;

    public override string ToString() => "MyResidual";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        return new Residual<double>(block, scale).Forward(x, training);
    }
}

//// right: entry by entry
class MyResidual(Layer<double> block, double scale) : Layer<double>
{
    public override IReadOnlyList<Parameter<double>> Parameters => block.Parameters;

    public override string ToString() => "MyResidual";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var pass = block.Forward(x, training);
        var y = Matrix.Generate(x.Rows, x.Columns, (n, j) => x[n, j] + scale * pass.Output[n, j]);
        return new(y, g =>
        {
            var back = pass.Pullback(Matrix.Generate(g.Rows, g.Columns, (n, j) => scale * g[n, j]));
            return Matrix.Generate(g.Rows, g.Columns, (n, j) => g[n, j] + back[n, j]);
        });
    }
}

//// wrong: the scale is missing
class MyResidual(Layer<double> block, double scale) : Layer<double>
{
    public override IReadOnlyList<Parameter<double>> Parameters => block.Parameters;

    public override string ToString() => "MyResidual";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var pass = block.Forward(x, training);
        return new(x + pass.Output, g => scale * pass.Pullback(g));
    }
}

//// wrong: the skip is missing
class MyResidual(Layer<double> block, double scale) : Layer<double>
{
    public override IReadOnlyList<Parameter<double>> Parameters => block.Parameters;

    public override string ToString() => "MyResidual";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var pass = block.Forward(x, training);
        return new(x + scale * pass.Output, g => pass.Pullback(scale * g));
    }
}

//// wrong: the scale is missing
class MyResidual(Layer<double> block, double scale) : Layer<double>
{
    public override IReadOnlyList<Parameter<double>> Parameters => block.Parameters;

    public override string ToString() => "MyResidual";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var pass = block.Forward(x, training);
        return new(x + scale * pass.Output, g => g + pass.Pullback(g));
    }
}

//// wrong: a parameter's gradient
class MyResidual(Layer<double> block, double scale) : Layer<double>
{
    public override IReadOnlyList<Parameter<double>> Parameters => block.Parameters;

    public override string ToString() => "MyResidual";

    public override Pass<double> Forward(Matrix<double> x, bool training)
    {
        var pass = block.Forward(x, training);
        return new(x + scale * pass.Output, g => g + scale * pass.Pullback(g));
    }
}
