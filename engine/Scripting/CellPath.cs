using System.Text.RegularExpressions;

namespace Engine.Scripting;

/// <summary>The file name that a cell's code is compiled under, so that errors and stack frames can name the cell.</summary>
internal static partial class CellPath
{
    /// <summary>It lies in the notebook's folder, because <c>#r</c> and <c>#load</c> are relative to it.</summary>
    public static string Of(string directory, int cell) => Path.Combine(directory, $"cell {cell}");

    public static bool IsCell(string? path) => path is not null && Pattern.IsMatch(Path.GetFileName(path));

    /// <summary><c>cell 3</c>, or the name of a loaded file.</summary>
    public static string DisplayName(string path) => Path.GetFileName(path);

    [GeneratedRegex(@"^cell \d+$")]
    private static partial Regex Pattern { get; }
}
