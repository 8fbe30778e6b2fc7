using Neural.Coursework.Evidence;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Coursework;

public static partial class Check
{
    /// <summary>What the place of a slope begins with.</summary>
    internal const string Slope = "∂/∂";

    /// <summary>Checks the forward pass of a layer, in training.</summary>
    /// <param name="layer">The library's layer, with the parameters that the answer uses.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="attempt">The answer: from a batch, one row per example, to the layer's output.</param>
    /// <param name="seed">Which random batch is tried.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CheckFailedException">It is not right yet.</exception>
    public static Verdict Forward(Layer<double> layer, int inputs, Func<double[,], double[,]> attempt, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(attempt);
        var x = Batch(6, inputs, new Random(seed));
        return Conclude(ArrayAnswer.Of(
            $"forward pass of {layer}", x.ToArray(), attempt, layer.Forward(x, training: true).Output.ToArray(), Tolerance.Plain,
            [.. LayerMistakes.Forward(layer, x)]));
    }

    /// <summary>Checks the backward pass of a layer, in training: the gradient at its input.</summary>
    /// <param name="layer">The library's layer, with the parameters that the answer uses.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="attempt">The answer: from a batch and the gradient at the output to the gradient at the input.</param>
    /// <param name="seed">Which random batch is tried.</param>
    /// <inheritdoc cref="Forward"/>
    public static Verdict Backward(Layer<double> layer, int inputs, Func<double[,], double[,], double[,]> attempt, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(attempt);
        var random = new Random(seed);
        var x = Batch(6, inputs, random);
        var pass = layer.Forward(x, training: true);
        var gradient = Batch(6, pass.Output.Columns, random);
        return Conclude(ArrayAnswer.Of(
            $"backward pass of {layer}", x.ToArray(), batch => attempt(batch, gradient.ToArray()), pass.Pullback(gradient).ToArray(),
            Tolerance.Plain, [.. LayerMistakes.Backward(layer, x, gradient)]));
    }

    /// <summary>Checks the pullback of a layer of one's own against differences of its own output.</summary>
    /// <param name="layer">The answer.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="seed">Which random batch is tried.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CheckFailedException">A gradient, at the input or of a parameter, is not right yet.</exception>
    public static Verdict Gradient(Layer<double> layer, int inputs, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var random = new Random(seed);
        var x = Batch(6, inputs, random);
        var pairs = Attempt.Of(() => Compare(layer, x, random), out var error);
        return Conclude(new NumberAnswer
        {
            Title = $"gradient of {layer}",
            Tolerance = new(1e-6, 1e-8),
            Error = error,
            Pairs = pairs ?? [],
        });
    }

    // Every parameter and the input move along random directions, which together see every entry.
    private static List<Pair> Compare(Layer<double> layer, Matrix<double> x, Random random)
    {
        var pairs = new List<Pair>();
        var pass = layer.Forward(x, training: true);
        var weights = Batch(pass.Output.Rows, pass.Output.Columns, random);
        foreach (var parameter in layer.Parameters)
            parameter.ZeroGradient();
        var atInput = pass.Pullback(weights);
        double Loss(Matrix<double> batch) => Dot(layer.Forward(batch, training: true).Output, weights);
        var places = layer.Parameters.Select(parameter => ($"{Slope}{parameter.Name}", parameter.Value, parameter.Gradient.Copy()))
            .Prepend(($"{Slope}input", x, atInput));
        foreach (var (name, value, gradient) in places)
        {
            for (var k = 0; k < 4; k++)
            {
                var (start, direction) = (value.Copy(), Batch(value.Rows, value.Columns, random));
                var slope = FiniteDifferences.Richardson(t => { (start + t * direction).Span.CopyTo(value.Span); return Loss(x); }, 0);
                start.Span.CopyTo(value.Span);
                pairs.Add(new($"{name} along direction {k + 1}", slope, Dot(gradient, direction)));
            }
        }
        return pairs;
    }

    private static double Dot(Matrix<double> a, Matrix<double> b) => a.ElementwiseMultiply(b).Span.ToArray().Sum();

    private static Matrix<double> Batch(int rows, int columns, Random random) =>
        Matrix.Generate(rows, columns, (_, _) => ((4 * random.NextDouble()) - 2));
}
