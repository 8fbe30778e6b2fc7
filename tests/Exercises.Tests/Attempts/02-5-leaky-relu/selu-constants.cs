//// right: α by halving an interval
double[] MySELUConstants()
{
    double F(double z, double alpha) => z > 0 ? z : alpha * (Math.Exp(z) - 1);
    var (low, high) = (1.0, 2.0); // either way
    for (var i = 0; i < 30; i++)
    {
        var middle = (low + high) / 2;
        (low, high) = Expect(z => F(z, middle)) > 0 ? (middle, high) : (low, middle);
    }
    return [low, Math.Pow(Expect(z => F(z, low) * F(z, low)), -0.5)];
}

//// right: with integrals known from a table of the normal distribution
double[] MySELUConstants()
{
    var (below1, below2) = (0.15865525393145707, 0.022750131948179212);
    var root = Math.Sqrt(Math.E);
    var alpha = 1 / Math.Sqrt(2 * Math.PI) / (0.5 - root * below1);
    var negative = Math.E * Math.E * below2 - 2 * root * below1 + 0.5;
    return [alpha, 1 / Math.Sqrt(0.5 + alpha * alpha * negative)];
}

//// right: with the library's ELU
double[] MySELUConstants()
{
    var elu = new ELU();
    var right = Expect(z => z > 0 ? elu.Value(z) : 0);
    var left = Expect(z => z > 0 ? 0 : elu.Value(z));
    var alpha = right / -left;
    var moment = Expect(z => Math.Pow(new ELU(alpha).Value(z), 2));
    return new[] { alpha, Math.Sqrt(1 / moment) };
}

//// wrong: with $\alpha = 1$ the negative side is too weak
double[] MySELUConstants() =>
    [1, 1 / Math.Sqrt(Expect(z => new ELU().Value(z) * new ELU().Value(z)))];

//// wrong: by what is $f^2$ multiplied?
double[] MySELUConstants()
{
    var alpha = -Expect(z => Math.Max(z, 0)) / Expect(z => Math.Exp(Math.Min(z, 0)) - 1);
    return [alpha, 1 / Expect(z => z > 0 ? z * z : Math.Pow(alpha * (Math.Exp(z) - 1), 2))];
}

//// wrong: so that the second moment becomes 1.
double[] MySELUConstants()
{
    var alpha = -Expect(z => Math.Max(z, 0)) / Expect(z => Math.Exp(Math.Min(z, 0)) - 1);
    var square = Expect(z => z > 0 ? z * z : Math.Pow(alpha * (Math.Exp(z) - 1), 2));
    return [alpha, Math.Sqrt(square)];
}

//// wrong: but α was to come first.
double[] MySELUConstants()
{
    var alpha = -Expect(z => Math.Max(z, 0)) / Expect(z => Math.Exp(Math.Min(z, 0)) - 1);
    var square = Expect(z => z > 0 ? z * z : Math.Pow(alpha * (Math.Exp(z) - 1), 2));
    return [1 / Math.Sqrt(square), alpha];
}
