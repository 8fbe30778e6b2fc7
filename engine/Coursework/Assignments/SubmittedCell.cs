using Engine.Notebooks;

namespace Engine.Coursework.Assignments;

/// <summary>A cell of a submission as it counts.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="IsStudents">Whether the student has written it.</param>
internal sealed record SubmittedCell(Cell Cell, bool IsStudents);
