namespace Engine.Notebooks.Comparison;

/// <summary>Something that a re-run gives differently from what is committed.</summary>
/// <param name="Cell">The cell's number, as in <c>In [5]</c>.</param>
/// <param name="Output">The output's number in the cell, from 1; 0 for the cell as a whole.</param>
/// <param name="Lines">What differs; committed lines begin with "- ", fresh ones with "+ ".</param>
internal sealed record Difference(int Cell, int Output, IReadOnlyList<string> Lines);
