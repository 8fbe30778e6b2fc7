using Engine.Coursework.Assignments;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;

namespace Engine.Cli.Grading;

/// <summary>A cell of a submission after it has run.</summary>
/// <param name="Submitted">The cell, and whose it is.</param>
/// <param name="Cell">The cell with its outputs.</param>
/// <param name="Error">Why it failed, or null.</param>
internal sealed record RanCell(SubmittedCell Submitted, Cell Cell, ErrorOutput? Error);
