namespace Neural.Coursework;

/// <summary>A mistake that was recognised.</summary>
/// <param name="Name">Its name, such as <c>naive overflow</c>.</param>
/// <param name="Hint">What to think about; not the solution.</param>
public sealed record Explanation(string Name, string Hint);
