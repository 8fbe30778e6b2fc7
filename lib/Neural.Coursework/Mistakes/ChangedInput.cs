using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A function that writes into the array it was given.</summary>
internal sealed class ChangedInput : Mistake
{
    /// <inheritdoc/>
    public override string Name => "changes its input";

    /// <inheritdoc/>
    public override string Hint =>
        "The numbers are right, but the array that your function was given is not what it was. Whoever called it still needs it: write into a new array.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer { ChangedItsInput: true, Error: null, Wrong.Count: 0 };
}
