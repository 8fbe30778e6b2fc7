using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>A loss for classification: an output row stands for a class, or for a yes or no to each of several labels.</summary>
public abstract record ClassificationLoss : Loss
{
    /// <summary>
    /// Whether every output column is a label of its own, of which an example may have any number; false unless overridden.
    /// </summary>
    /// <remarks>
    /// Where it is, a column by itself is the row that <see cref="ClassOf"/> and <see cref="LabelOf"/> are asked about, and
    /// accuracy is the share of these decisions that are right, as Keras's and torchmetrics' binary accuracy is.
    /// </remarks>
    /// <param name="outputs">The columns of the network's output.</param>
    public virtual bool IsMultiLabel(int outputs) => false;

    /// <summary>How many decisions an example asks for: one a label, or one in all.</summary>
    /// <param name="outputs">The columns of the network's output.</param>
    public int DecisionsPerExample(int outputs) => IsMultiLabel(outputs) ? outputs : 1;

    /// <summary>The class that an output row stands for.</summary>
    /// <param name="output">A row of the network's output, in its full width; of several labels, one column of it.</param>
    public abstract int ClassOf<T>(ReadOnlySpan<T> output)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The class that a target row stands for.</summary>
    /// <param name="target">A row of the targets, in its full width; of several labels, one column of it.</param>
    public abstract int LabelOf<T>(ReadOnlySpan<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The probability of every class for every row of an output, in the output's shape.</summary>
    /// <param name="output">The network's output, one row per example: logits.</param>
    public abstract Matrix<T> Probabilities<T>(Matrix<T> output)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>
    /// What an output decides, in its shape: 1 in the columns of the classes or labels that it gives a row, 0 elsewhere.
    /// </summary>
    /// <param name="output">The network's output, one row per example: logits.</param>
    public Matrix<T> Decide<T>(Matrix<T> output)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var decided = new Matrix<T>(output.Rows, output.Columns);
        var width = output.Columns / DecisionsPerExample(output.Columns);
        for (var i = 0; i < output.Count; i += width)
        {
            var chosen = ClassOf<T>(output.Span.Slice(i, width));
            if (width == 1)
                decided.Span[i] = T.CreateTruncating(chosen);
            else
                decided.Span[i + chosen] = T.One;
        }

        return decided;
    }

    /// <summary>How many of a batch's decisions are those of the targets: one an example, or one a label of an example.</summary>
    /// <param name="output">The network's output, one row per example.</param>
    /// <param name="target">What it should be, in the form that the loss takes.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public int CountCorrect<T>(Matrix<T> output, Matrix<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (output.Rows != target.Rows || target.Columns != TargetColumns(output.Columns))
            throw new ArgumentException($"the output is {output.Shape}, but the target is {target.Shape}");
        var correct = 0;
        var decisions = DecisionsPerExample(output.Columns);
        var (width, targetWidth) = (output.Columns / decisions, target.Columns / decisions);
        for (var (i, j) = (0, 0); i < output.Count; (i, j) = (i + width, j + targetWidth))
            correct += ClassOf<T>(output.Span.Slice(i, width)) == LabelOf<T>(target.Span.Slice(j, targetWidth)) ? 1 : 0;
        return correct;
    }
}
