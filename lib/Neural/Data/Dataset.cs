using System.Numerics;
using System.Numerics.Tensors;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Data;

/// <summary>Examples with what a network should make of them.</summary>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed class Dataset<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Creates a set.</summary>
    /// <param name="inputs">One row per example.</param>
    /// <param name="targets">As many rows: class probabilities, one-hot as a rule, or the values of a regression.</param>
    /// <exception cref="ArgumentException">The numbers of rows differ, or an element is not finite.</exception>
    public Dataset(Matrix<T> inputs, Matrix<T> targets)
    {
        if (inputs.Rows != targets.Rows)
            throw new ArgumentException($"there are {inputs.Rows} inputs, but {targets.Rows} targets");
        RequireFinite(inputs, "input");
        RequireFinite(targets, "target");
        (Inputs, Targets) = (inputs, targets);
    }

    /// <summary>One row per example.</summary>
    public Matrix<T> Inputs { get; }

    /// <summary>One row per example.</summary>
    public Matrix<T> Targets { get; }

    /// <summary>The number of examples.</summary>
    public int Count => Inputs.Rows;

    /// <summary>Some of the examples, such as <c>data[..1000]</c>, without copying.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The set has no such examples.</exception>
    public Dataset<T> this[Range examples] => new(Inputs[examples], Targets[examples]);

    /// <summary>The number of examples and the widths, such as <c>60000 examples, 784 → 10</c>.</summary>
    public override string ToString() => $"{Count} examples, {Inputs.Columns} → {Targets.Columns}";

    private static void RequireFinite(Matrix<T> matrix, string name)
    {
        if (matrix.Count == 0 || TensorPrimitives.IsFiniteAll<T>(matrix.Span))
            return;
        var index = 0;
        while (T.IsFinite(matrix.Span[index]))
            index++;
        throw new ArgumentException(FormattableString.Invariant(
            $"{name} {index / matrix.Columns} is {matrix.Span[index]} in column {index % matrix.Columns}: leave the example out, or put a number there"));
    }
}
