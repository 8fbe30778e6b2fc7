using System.Text.RegularExpressions;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;

namespace Notebooks.Tests;

/// <summary>What a writer's line breaks may do to Markdown: a sentence becomes a list, a colon leads nowhere.</summary>
public partial class MarkdownTests
{
    public static TheoryData<string> Names => StoredNotebooks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_list_begins_after_an_empty_line(string name) =>
        Assert.Empty(StoredNotebooks.Committed(name).Cells.Where(cell => cell.Kind == CellKind.Markdown).SelectMany(cell => AccidentalLists(cell.Source)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_colon_leads_to_something(string name) =>
        Assert.Empty(DanglingColons([.. StoredNotebooks.Committed(name).Cells.Select(cell => (cell.Kind, cell.Source))]));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_heading_stands_directly_before_what_it_heads(string name)
    {
        var cells = StoredNotebooks.Committed(name).Cells;

        Assert.DoesNotContain(
            cells.Zip(cells.Skip(1)).Where(pair => pair is { First.Kind: CellKind.Markdown, Second.Kind: CellKind.Markdown }),
            pair => pair.First.Source.TrimEnd().Split('\n')[^1].StartsWith('#'));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_has_a_header(string name) => Assert.Empty(
        StoredNotebooks.Committed(name).Cells
            .SelectMany(cell => cell.Outputs.OfType<DataOutput>().Select(output => output.Data.Text(MimeType.Markdown)).Append(
                cell.Kind == CellKind.Markdown ? cell.Source : null))
            .OfType<string>().SelectMany(EmptyHeaders));

    [Theory]
    [InlineData("| | |\n|---|---|\n| 1 | 2 |", "| | |")]
    [InlineData("| | b |\n| :-- | --: |\n| | |", null)]
    public void A_header_that_says_nothing_is_found(string markdown, string? header) =>
        Assert.Equal(header is null ? [] : [header], EmptyHeaders(markdown));

    [Theory]
    [InlineData("with its slope of\n1. The sigmoid has", "1. The sigmoid has")]
    [InlineData("the loss\n- or what is left of it - falls", "- or what is left of it - falls")]
    [InlineData("There are two:\n\n1. one\n   and its rest\n2. two\n\ndone", null)]
    [InlineData("1. one\n\n   <details>\n   more\n   </details>\n\n2. two", null)]
    [InlineData("```\na\n- b\n```", null)]
    [InlineData("# Heading\n- one", null)]
    public void A_line_that_became_a_list_is_found(string markdown, string? line) =>
        Assert.Equal(line is null ? [] : [line], AccidentalLists(markdown));

    [Theory]
    [InlineData("It is this:", true, false)]
    [InlineData("It is this:", false, true)]
    [InlineData("It is this:\n\nAnd now something else.", true, true)]
    [InlineData("It is this:\n\n- one\n- two", false, false)]
    [InlineData("It is this:\n\n$$x$$\n\nGood.", false, false)]
    [InlineData("It is this:\n\n| a |\n|---|", false, false)]
    public void A_colon_without_its_object_is_found(string markdown, bool codeFollows, bool dangles) => Assert.Equal(
        dangles,
        DanglingColons([(CellKind.Markdown, markdown), (codeFollows ? CellKind.Code : CellKind.Markdown, "x")]).Any());

    private static IEnumerable<string> EmptyHeaders(string markdown)
    {
        var lines = markdown.Split('\n');
        return lines.Zip(lines.Skip(1)).Where(pair => TableRule.IsMatch(pair.Second)).Select(pair => pair.First)
            .Where(header => header.Trim().Trim('|').Split('|').All(string.IsNullOrWhiteSpace));
    }

    private static IEnumerable<string> AccidentalLists(string markdown)
    {
        var previous = "";
        foreach (var line in Fence.Replace(markdown, "").Split('\n'))
        {
            if (ListItem.IsMatch(line) && previous.Length > 0 && !ListItem.IsMatch(previous) && !previous.StartsWith(' ') && !previous.StartsWith('#'))
                yield return line;
            previous = line.TrimEnd();
        }
    }

    private static IEnumerable<string> DanglingColons(IReadOnlyList<(CellKind Kind, string Source)> cells)
    {
        foreach (var (i, cell) in cells.Index().Where(entry => entry.Item.Kind == CellKind.Markdown))
        {
            var paragraphs = cell.Source.Trim().Split("\n\n");
            foreach (var (j, paragraph) in paragraphs.Index().Where(entry => entry.Item.TrimEnd().EndsWith(':')))
            {
                var leads = j < paragraphs.Length - 1 ? Object.IsMatch(paragraphs[j + 1]) : i < cells.Count - 1 && cells[i + 1].Kind == CellKind.Code;
                if (!leads)
                    yield return paragraph.Split('\n')[^1];
            }
        }
    }

    [GeneratedRegex(@"^\|( *:?-+:? *\|)+ *$")]
    private static partial Regex TableRule { get; }

    [GeneratedRegex(@"^(\d+[.)]|[-+*]) ")]
    private static partial Regex ListItem { get; }

    // A list, a table, a formula, a quotation, code, a picture, a folded text.
    [GeneratedRegex(@"^\s*(\d+[.)] |[-+*] |\||\$\$|>|```|!\[|<|    )")]
    private static partial Regex Object { get; }

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fence { get; }
}
