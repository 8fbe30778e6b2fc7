using System.Text.RegularExpressions;
using Engine.Notebooks;
using Engine.Scripting;

namespace Engine.Conversion.Migration;

/// <summary>Looks through a notebook for what will not run here as it did, without running it.</summary>
internal static partial class MigrationScan
{
    /// <summary>What is found in a notebook of C#.</summary>
    public static IReadOnlyList<Finding> Of(Notebook notebook) =>
        [.. notebook.Cells.Index().Where(pair => pair.Item.IsRunnable).SelectMany(pair => OfCell(pair.Item, pair.Index + 1))];

    private static List<Finding> OfCell(Cell cell, int number)
    {
        if (cell.Language is { } language && CellLanguages.Find(language) is null)
            return [new Finding(number, 0, "", IsBlocking: true, $"it is in {language}, and only C# runs here: write it in C#, or leave it out with --skip-other-languages")];
        var lines = cell.Source.ReplaceLineEndings("\n").Split('\n');
        var findings = lines.Index().Where(line => !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => OfLine(line.Item, number, line.Index + 1)).ToList();
        if (Refusal(cell) is { } refusal && !findings.Any(finding => finding.IsBlocking))
            findings.Add(Placed(refusal, number, lines));
        return findings;
    }

    private static IEnumerable<Finding> OfLine(string line, int cell, int number) =>
        FeatureCatalogue.All.Where(feature => feature.State != FeatureState.Works && feature.IsUsedIn(line))
            .Select(feature => new Finding(cell, number, line.Trim(), feature.State == FeatureState.Missing, feature.Advice));

    /// <summary>What the engine would say of the cell before it ran it.</summary>
    private static string? Refusal(Cell cell)
    {
        try
        {
            CellParser.Parse(cell.Program);
            return null;
        }
        catch (CellSyntaxException e)
        {
            return e.Message;
        }
    }

    private static Finding Placed(string refusal, int cell, string[] lines)
    {
        var line = Line.Match(refusal) is { Success: true } match ? int.Parse(match.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var text = line > 0 && line <= lines.Length ? lines[line - 1].Trim() : "";
        return new Finding(cell, line, text, IsBlocking: true, Line.Replace(refusal, ""));
    }

    [GeneratedRegex(@"^line (?<line>\d+): ")]
    private static partial Regex Line { get; }
}
