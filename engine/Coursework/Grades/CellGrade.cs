namespace Engine.Coursework.Grades;

/// <summary>The points of a cell.</summary>
/// <param name="Id">The cell's name in the assignment.</param>
/// <param name="Points">What it is worth.</param>
/// <param name="Score">What it was given; null where a person must say.</param>
/// <param name="Remark">Why it was not given all, in a line; empty if it was.</param>
internal sealed record CellGrade(string Id, double Points, double? Score, string Remark);
