//// right: the outer product, then the diagonal
double[,] MyJacobian(double[] x)
{
    var m = x.Max();
    var sum = x.Sum(v => Math.Exp(v - m));
    var p = x.Select(v => Math.Exp(v - m) / sum).ToArray();
    var jacobian = new double[p.Length, p.Length];
    for (var i = 0; i < p.Length; i++)
    {
        for (var j = 0; j < p.Length; j++)
            jacobian[i, j] = -p[i] * p[j];
        jacobian[i, i] += p[i];
    }
    return jacobian;
}

//// right: with the quotient rule
double[,] MyJacobian(double[] x)
{
    var e = x.Select(v => Math.Exp(v - x.Max())).ToArray();
    var sum = e.Sum();
    var jacobian = new double[e.Length, e.Length];
    for (var i = 0; i < e.Length; i++)
    {
        for (var j = 0; j < e.Length; j++)
            jacobian[i, j] = ((i == j ? e[i] * sum : 0) - e[i] * e[j]) / (sum * sum);
    }
    return jacobian;
}

//// right: by symmetry, the diagonal from the rest
double[,] MyJacobian(double[] x)
{
    var p = x.Select(a => 1 / x.Sum(b => Math.Exp(b - a))).ToArray();
    var jacobian = new double[p.Length, p.Length];
    for (var i = 0; i < p.Length; i++)
    {
        for (var j = 0; j < i; j++)
        {
            jacobian[i, j] = jacobian[j, i] = -p[i] * p[j];
            jacobian[i, i] += p[i] * p[j];
            jacobian[j, j] += p[i] * p[j];
        }
    }
    return jacobian;
}

//// wrong: only the diagonal
double[,] MyJacobian(double[] x)
{
    var p = x.Select(a => 1 / x.Sum(b => Math.Exp(b - a))).ToArray();
    var jacobian = new double[p.Length, p.Length];
    for (var i = 0; i < p.Length; i++)
        jacobian[i, i] = p[i] * (1 - p[i]);
    return jacobian;
}

//// wrong: wrong sign
double[,] MyJacobian(double[] x)
{
    var p = x.Select(a => 1 / x.Sum(b => Math.Exp(b - a))).ToArray();
    var jacobian = new double[p.Length, p.Length];
    for (var i = 0; i < p.Length; i++)
    {
        for (var j = 0; j < p.Length; j++)
            jacobian[i, j] = p[i] * (p[j] - (i == j ? 1 : 0));
    }
    return jacobian;
}

//// wrong: What is $e^{1000}$ as a double
double[,] MyJacobian(double[] x)
{
    var sum = x.Sum(Math.Exp);
    var p = x.Select(v => Math.Exp(v) / sum).ToArray();
    var jacobian = new double[p.Length, p.Length];
    for (var i = 0; i < p.Length; i++)
    {
        for (var j = 0; j < p.Length; j++)
            jacobian[i, j] = p[i] * ((i == j ? 1 : 0) - p[j]);
    }
    return jacobian;
}
