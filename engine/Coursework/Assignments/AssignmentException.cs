namespace Engine.Coursework.Assignments;

/// <summary>A notebook is no assignment as nbgrader wants it; the message says in one line which cell and why.</summary>
internal sealed class AssignmentException(string message) : Exception(message);
