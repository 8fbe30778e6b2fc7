using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Columns in place of rows.</summary>
internal sealed class WrongAxis : Mistake
{
    /// <inheritdoc/>
    public override string Name => "the wrong axis";

    /// <inheritdoc/>
    public override string Hint =>
        "You work down the columns. An example is a row: its classes are the columns.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<WrongAxis>();
}
