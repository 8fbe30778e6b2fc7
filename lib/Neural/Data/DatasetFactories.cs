using System.Numerics;
using Neural.Numerics;

namespace Neural.Data;

/// <summary>Makes data sets; the element type is inferred.</summary>
public static class Dataset
{
    /// <summary>A set for classification: the targets are one-hot rows.</summary>
    /// <param name="inputs">One row per example.</param>
    /// <param name="labels">The class of every example, from 0 to <paramref name="classes"/> − 1.</param>
    /// <param name="classes">The number of classes, at least 1.</param>
    /// <exception cref="ArgumentException">The numbers of inputs and labels differ, or an input is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not one of the classes.</exception>
    public static Dataset<T> Classification<T>(Matrix<T> inputs, IReadOnlyList<int> labels, int classes)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new(inputs, OneHot<T>(labels, classes));

    /// <summary>A set for classification whose targets are one column of labels, as <c>SparseSoftmaxCrossEntropy</c> takes.</summary>
    /// <param name="inputs">One row per example.</param>
    /// <param name="labels">The class of every example, from 0.</param>
    /// <exception cref="ArgumentException">
    /// The numbers of inputs and labels differ, an input is NaN, or the element cannot hold a label exactly.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is negative.</exception>
    public static Dataset<T> SparseClassification<T>(Matrix<T> inputs, IReadOnlyList<int> labels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(labels);
        var targets = new Matrix<T>(labels.Count, 1);
        for (var i = 0; i < labels.Count; i++)
        {
            targets[i, 0] = T.CreateTruncating(Require.Label(labels, i, int.MaxValue));
            if (double.CreateTruncating(targets[i, 0]) != labels[i])
                throw new ArgumentException($"label {i} is {labels[i]}, which a {typeof(T).Name} cannot hold: take a wider element, or Classification");
        }

        return new(inputs, targets);
    }

    /// <summary>A set for regression: the targets are any numbers.</summary>
    /// <param name="inputs">One row per example.</param>
    /// <param name="targets">As many rows: what the network should answer.</param>
    /// <exception cref="ArgumentException">The numbers of rows differ, or an element is NaN.</exception>
    public static Dataset<T> Regression<T>(Matrix<T> inputs, Matrix<T> targets)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new(inputs, targets);

    /// <summary>A row for every label, with 1 in the column of that class and 0 elsewhere.</summary>
    /// <inheritdoc cref="Classification{T}(Matrix{T}, IReadOnlyList{int}, int)"/>
    public static Matrix<T> OneHot<T>(IReadOnlyList<int> labels, int classes)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(labels);
        var targets = new Matrix<T>(labels.Count, classes);
        for (var i = 0; i < labels.Count; i++)
            targets[i, Require.Label(labels, i, classes)] = T.One;
        return targets;
    }

    /// <inheritdoc cref="OneHot{T}(IReadOnlyList{int}, int)"/>
    public static Matrix<double> OneHot(IReadOnlyList<int> labels, int classes) => OneHot<double>(labels, classes);
}
