//// right: with matrices
(double[,] W, double[] B) MyCollapse(double[,] w1, double[] b1, double[,] w2, double[] b2)
{
    var last = Matrix.Of(w2);
    return ((Matrix.Of(w1) * last).ToArray(),
        (Matrix.Row(b1) * last + Matrix.Row(b2)).Row(0).ToArray());
}

//// right: by asking the two layers
(double[,] W, double[] B) MyCollapse(double[,] w1, double[] b1, double[,] w2, double[] b2)
{
    double[] Both(double[] x)
    {
        double Hidden(int j) => b1[j] + x.Select((input, i) => input * w1[i, j]).Sum();
        var h = b1.Select((_, j) => Hidden(j)).ToArray();
        return b2.Select((b, k) => b + h.Select((unit, j) => unit * w2[j, k]).Sum()).ToArray();
    }
    var inputs = w1.GetLength(0);
    var bias = Both(new double[inputs]);
    var w = new double[inputs, b2.Length];
    for (var i = 0; i < inputs; i++)
    {
        var unit = new double[inputs];
        unit[i] = 1;
        var answer = Both(unit);
        for (var k = 0; k < b2.Length; k++)
            w[i, k] = answer[k] - bias[k];
    }
    return (w, bias);
}

//// right: with sums over the hidden units
(double[,] W, double[] B) MyCollapse(double[,] w1, double[] b1, double[,] w2, double[] b2)
{
    var w = new double[w1.GetLength(0), b2.Length];
    var hidden = Enumerable.Range(0, b1.Length).ToArray();
    for (var i = 0; i < w1.GetLength(0); i++)
    {
        for (var k = 0; k < b2.Length; k++)
            w[i, k] = hidden.Sum(j => w1[i, j] * w2[j, k]);
    }
    var b = b2.Select((bias, k) => bias + hidden.Sum(j => b1[j] * w2[j, k]));
    return (w, b.ToArray());
}

//// wrong: Which matrix does $X$ meet first?
(double[,] W, double[] B) MyCollapse(double[,] w1, double[] b1, double[,] w2, double[] b2) =>
    ((Matrix.Of(w2) * Matrix.Of(w1)).ToArray(), b2);

//// wrong: The first layer's bias goes through the second layer, too.
(double[,] W, double[] B) MyCollapse(double[,] w1, double[] b1, double[,] w2, double[] b2) =>
    ((Matrix.Of(w1) * Matrix.Of(w2)).ToArray(), b2);

//// wrong: The second layer has a bias as well.
(double[,] W, double[] B) MyCollapse(double[,] w1, double[] b1, double[,] w2, double[] b2) =>
    ((Matrix.Of(w1) * Matrix.Of(w2)).ToArray(),
        (Matrix.Row(b1) * Matrix.Of(w2)).Row(0).ToArray());

//// wrong: What does the second layer do to `b1`?
(double[,] W, double[] B) MyCollapse(double[,] w1, double[] b1, double[,] w2, double[] b2) =>
    ((Matrix.Of(w1) * Matrix.Of(w2)).ToArray(), [.. b2.Zip(b1, (x, y) => x + y)]);

//// wrong: Entry by entry is another product.
(double[,] W, double[] B) MyCollapse(double[,] w1, double[] b1, double[,] w2, double[] b2) =>
    (Matrix.Of(w1).ElementwiseMultiply(Matrix.Of(w2)).ToArray(), b2);
