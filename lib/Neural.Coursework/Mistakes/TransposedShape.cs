using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Rows and columns exchanged.</summary>
internal sealed class TransposedShape : Mistake
{
    /// <inheritdoc/>
    public override string Name => "transposed";

    /// <inheritdoc/>
    public override string Hint =>
        "Rows and columns are exchanged. Which index counts the examples, and which the features?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer { Actual: { } actual } array
        && (array.HasShape
            ? actual.GetLength(0) == actual.GetLength(1) && array.Fits([.. Matrices.Transposed(array.Expected).Cast<double>()])
            : actual.GetLength(0) == array.Expected.GetLength(1) && actual.GetLength(1) == array.Expected.GetLength(0));
}
