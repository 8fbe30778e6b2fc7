using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A mistake that many people make, known by the numbers that it gives.</summary>
internal abstract class Mistake
{
    /// <summary>Its name, such as <c>naive overflow</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What to think about, in Markdown; not the solution.</summary>
    public abstract string Hint { get; }

    /// <summary>Whether it explains everything that is wrong with an answer.</summary>
    public abstract bool Explains(Answer answer);
}
