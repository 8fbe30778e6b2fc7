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
            ? actual.GetLength(0) == actual.GetLength(1) && array.Fits([.. Transposed(array.Expected)])
            : actual.GetLength(0) == array.Expected.GetLength(1) && actual.GetLength(1) == array.Expected.GetLength(0));

    private static IEnumerable<double> Transposed(double[,] square) =>
        from i in Enumerable.Range(0, square.GetLength(0))
        from j in Enumerable.Range(0, square.GetLength(1))
        select square[j, i];
}
