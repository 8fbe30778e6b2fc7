using System.Text.RegularExpressions;
using Engine.Notebooks;

namespace Engine.Coursework.Assignments;

/// <summary>nbgrader's rules for the metadata of an assignment's cells.</summary>
internal static partial class MetadataCheck
{
    /// <summary>Refuses what nbgrader would refuse.</summary>
    /// <exception cref="AssignmentException">A name is missing, malformed or there twice, points are missing, or a cell's
    /// kind does not fit its role.</exception>
    public static void Require(Notebook notebook)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in notebook.Cells)
        {
            var metadata = GraderMetadata.Of(cell);
            if (!metadata.IsSomething)
                continue;
            if (metadata.Id is null || !Name().IsMatch(metadata.Id))
                throw new AssignmentException($"cell {cell.Id}: its grade_id is '{metadata.Id}': write letters, digits, '-' and '_'");
            if (!names.Add(metadata.Id))
                throw new AssignmentException($"cell {cell.Id}: another cell has the grade_id '{metadata.Id}', too: give it its own");
            if ((metadata.IsGraded || metadata.IsTask) && metadata.Points is not >= 0)
                throw new AssignmentException($"cell {metadata.Id}: it is graded, but has no points: write a number that is not negative");
            if (metadata.IsTask && cell.Kind != CellKind.Markdown)
                throw new AssignmentException($"cell {metadata.Id}: a task must be Markdown");
            if (!metadata.IsTask && cell.Kind == CellKind.Markdown && metadata.IsGraded != metadata.IsSolution)
                throw new AssignmentException($"cell {metadata.Id}: in Markdown, an answer must be graded (with 0 points, if need be), and what is graded be an answer");
        }
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]+$")]
    private static partial Regex Name();
}
