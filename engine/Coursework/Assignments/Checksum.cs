using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Engine.Notebooks;

namespace Engine.Coursework.Assignments;

/// <summary>nbgrader's checksum of a cell, by which it sees that one was changed.</summary>
internal static class Checksum
{
    /// <summary>Of the text, the kind, what the cell is to a grader, its name and its points.</summary>
    /// <returns>32 hexadecimal digits.</returns>
    public static string Of(Cell cell)
    {
        var metadata = GraderMetadata.Of(cell);
        var text = new StringBuilder(cell.Source).Append(KindName(cell.Kind))
            .Append(metadata.IsGraded).Append(metadata.IsSolution).Append(metadata.IsLocked).Append(metadata.Id);
        if (metadata.IsGraded)
            text.Append(PythonFloat(metadata.Points ?? 0));
#pragma warning disable CA5351 // It is nbgrader's format, and protects nothing.
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5351
    }

    /// <summary>nbformat's name of a kind.</summary>
    public static string KindName(CellKind kind) => kind switch
    {
        CellKind.Code => "code",
        CellKind.Markdown => "markdown",
        _ => "raw",
    };

    // str(float(points))
    private static string PythonFloat(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : $"{text}.0";
    }
}
