using System.Text.RegularExpressions;
using Engine.Notebooks;

namespace Notebooks.Tests;

/// <summary>The first cell of a notebook says what awaits the reader, the last one what to keep and where to go.</summary>
public partial class FrameTests
{
    private static readonly string[] Files = [.. Collection.Names.Select(name => name.Data)];

    public static TheoryData<string> Names => Collection.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_title_is_in_both_languages(string name)
    {
        var title = Title(name).Split('·', 2, StringSplitOptions.TrimEntries);

        Assert.Equal(2, title.Length);
        Assert.True(Chinese.IsMatch(title[0]) || IsEnglishInTheGuide(title[0]), title[0]);
        Assert.Matches(@"^[\w ,.'-]+$", title[1]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_begins_with_what_the_reader_will_do_learn_and_need(string name)
    {
        var header = Collection.Committed(name).Cells[0].Source;

        Assert.Matches(@"^# .+\n\n\*\*You will\*\* ", header);
        Assert.Matches(@"\n\*\*Terms:\*\* \w", header);
        Assert.Matches(@"\n\*\*Time:\*\* about \d+ minutes\.", header);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_ends_with_a_summary_exercises_and_sources(string name)
    {
        var footer = Footer(name);

        Assert.Matches(@"^## Summary\n\n- ", footer);
        Assert.Matches(@"\n## Exercises\n\n1\. ", footer);
        Assert.Matches(@"\n## Sources\n\n- ", footer);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_leads_to_the_notebooks_before_and_after_it(string name)
    {
        var position = Array.IndexOf(Files, name);
        string?[] links =
        [
            position > 0 ? Link("Previous", Files[position - 1]) : null,
            position < Files.Length - 1 ? Link("Next", Files[position + 1]) : null,
        ];

        Assert.EndsWith("\n\n" + string.Join(" ·\n", links.OfType<string>()), Footer(name), StringComparison.Ordinal);
        Assert.Equal(links.OfType<string>().Count(), Neighbour.Count(Footer(name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_file_that_it_links_to_exists(string name) => Assert.All(
        Collection.Committed(name).Cells.Where(cell => cell.Kind == CellKind.Markdown).SelectMany(cell => LocalLink.Matches(cell.Source)),
        link => Assert.True(File.Exists(Path.Combine(Collection.Folder, link.Groups[1].Value)), link.Value));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_folders_table_has_its_title_and_picture(string name)
    {
        var table = File.ReadAllText(Path.Combine(Collection.Folder, "README.md"));
        var picture = $"images/{Path.GetFileNameWithoutExtension(name)}.png";

        Assert.Contains($"\n| [{Title(name)}]({name})<br>", table, StringComparison.Ordinal);
        Assert.Contains($"![{Title(name)}]({picture})", table, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Collection.Folder, picture)));
    }

    private static string Link(string word, string name) => $"**{word}:** [{Title(name)}]({name})";

    private static string Title(string name) => Collection.Committed(name).Cells[0].Source.Split('\n')[0].TrimStart('#', ' ');

    private static string Footer(string name) => Collection.Committed(name).Cells[^1].Source;

    private static bool IsEnglishInTheGuide(string title) => GuideSection.All.Any(section => section.Title == title);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese { get; }

    [GeneratedRegex(@"\*\*(Previous|Next):\*\*")]
    private static partial Regex Neighbour { get; }

    [GeneratedRegex(@"\]\((?!\w+:)([^)#]+)(#[^)]*)?\)")]
    private static partial Regex LocalLink { get; }
}
