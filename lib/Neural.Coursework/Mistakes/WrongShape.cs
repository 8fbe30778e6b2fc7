using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>An answer of another size.</summary>
internal sealed class WrongShape : Mistake
{
    /// <inheritdoc/>
    public override string Name => "another shape";

    /// <inheritdoc/>
    public override string Hint =>
        "The result has another number of rows or columns than it should. Write down the shape of every array on the way.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer { Error: null, HasShape: false };
}
