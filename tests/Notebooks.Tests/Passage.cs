using System.Text.RegularExpressions;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;

namespace Notebooks.Tests;

/// <summary>What a notebook shows between one heading of the guide and the next.</summary>
/// <param name="Heading">The heading, or empty before the first one.</param>
/// <param name="Figures">How many charts.</param>
/// <param name="Tables">How many tables.</param>
public sealed partial record Passage(string Heading, int Figures, int Tables)
{
    /// <summary>The guide's title: what stands before the dot.</summary>
    public string Title => TitleOf(Heading);

    /// <summary>Cuts a notebook at the headings that have one of these titles.</summary>
    internal static IReadOnlyList<Passage> Of(Notebook notebook, IReadOnlySet<string> titles)
    {
        var passages = new List<Passage> { new("", 0, 0) };
        foreach (var cell in notebook.Cells)
        {
            foreach (var line in cell.Kind == CellKind.Markdown ? cell.Source.Split('\n') : [])
            {
                if (HeadingLine.Match(line) is { Success: true } heading && titles.Contains(TitleOf(heading.Groups[1].Value)))
                    passages.Add(new(heading.Groups[1].Value, 0, 0));
                passages[^1] = passages[^1].With(0, TableRule.Count(line));
            }
            foreach (var data in cell.Outputs.OfType<DataOutput>().Select(output => output.Data))
                passages[^1] = passages[^1].With(data.Contains(MimeType.Plotly) ? 1 : 0, TableRule.Count(data.Text(MimeType.Markdown) ?? ""));
        }
        return passages;
    }

    private Passage With(int figures, int tables) => this with { Figures = Figures + figures, Tables = Tables + tables };

    private static string TitleOf(string heading) => heading.Split('·')[0].Trim();

    [GeneratedRegex(@"^#{1,3} (.*\S)")]
    private static partial Regex HeadingLine { get; }

    // The line of dashes below a table's head.
    [GeneratedRegex(@"^\|( ?:?-+:? ?\|)+ *$", RegexOptions.Multiline)]
    private static partial Regex TableRule { get; }
}
