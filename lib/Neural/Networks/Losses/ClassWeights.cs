using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Neural.Display;

namespace Neural.Networks;

/// <summary>How much each class counts in a loss, such as more for a rare one: <c>[1, 1, 5]</c>.</summary>
/// <remarks>G. King and L. Zeng, "Logistic regression in rare events data", Political Analysis 9, 2001,
/// doi:10.1093/oxfordjournals.pan.a004868.</remarks>
[CollectionBuilder(typeof(ClassWeights), nameof(Of))]
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed record ClassWeights : IReadOnlyList<double>
{
    private readonly double[] _weights;

    private ClassWeights(double[] weights) => _weights = weights;

    /// <summary>The number of classes.</summary>
    public int Count => _weights.Length;

    /// <summary>The weight of a class.</summary>
    public double this[int index] => _weights[index];

    /// <summary>Weights, one a class.</summary>
    /// <param name="weights">At least 0 and finite, and not all 0.</param>
    /// <exception cref="ArgumentException">A weight is outside its range, or all are 0.</exception>
    public static ClassWeights Of(params ReadOnlySpan<double> weights)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0 && double.IsFinite(weights[i])))
                throw new ArgumentException(FormattableString.Invariant($"the weight of class {i} is {weights[i]}; it must be finite and at least 0"));
        }

        return weights.ContainsAnyExcept(0)
            ? new([.. weights])
            : throw new ArgumentException($"{weights.Length} class weights of 0 leave nothing to learn: give some class more");
    }

    /// <summary>Weights that make every class count as much as any other: n/(classes·nₖ), as scikit-learn's <c>balanced</c>.</summary>
    /// <param name="labels">The class of every example, n of them; nₖ have the class k.</param>
    /// <param name="classes">The number of classes, at least 1.</param>
    /// <exception cref="ArgumentException">A class has no example.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not one of the classes.</exception>
    public static ClassWeights Balanced(IReadOnlyList<int> labels, int classes)
    {
        Require.Given(labels);
        Require.AtLeast(1, classes);
        var counts = new int[classes];
        for (var i = 0; i < labels.Count; i++)
            counts[Require.Label(labels, i, classes)]++;
        var missing = Array.IndexOf(counts, 0);
        return missing < 0
            ? new([.. counts.Select(count => labels.Count / ((double)classes * count))])
            : throw new ArgumentException($"no label is {missing}, so its class cannot be weighted: leave it out of the {classes} classes, or give the weights yourself");
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{double})"/>
    public static implicit operator ClassWeights(double[] weights) => Of(weights);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)_weights).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _weights.GetEnumerator();

    /// <summary>Whether all weights are the same.</summary>
    public bool Equals(ClassWeights? other) => other is not null && _weights.AsSpan().SequenceEqual(other._weights);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var weight in _weights)
            hash.Add(weight);
        return hash.ToHashCode();
    }

    /// <summary>The weights, such as <c>[1, 1, 5]</c>.</summary>
    public override string ToString() =>
        $"[{string.Join(", ", _weights.Select(weight => weight.ToString("R", CultureInfo.InvariantCulture)))}]";
}
