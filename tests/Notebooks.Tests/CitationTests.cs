using System.Globalization;
using System.Text.RegularExpressions;
using Engine.Notebooks;

namespace Notebooks.Tests;

/// <summary>What a notebook cites can be found, and is cited alike everywhere.</summary>
/// <remarks>
/// Under "Sources" each work has a bullet of its own: authors, its title in italics, where and when it appeared, and an
/// identifier (arXiv, DOI, a volume of PMLR, an address, or the publisher of what has none of these), then perhaps what it is
/// cited for. That the number is that of the paper, only a reader can see; that two notebooks give two numbers, a test can.
/// </remarks>
public partial class CitationTests
{
    public static TheoryData<string> Names => Collection.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_source_has_authors_a_title_and_an_identifier(string name)
    {
        var works = Works(Sources(Collection.Committed(name)));

        Assert.NotEmpty(works);
        Assert.All(works, work => Assert.True(work.Title.Length > 0 && (work.Identifiers.Count > 0 || Publisher.IsMatch(work.Citation)), work.Citation));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_numbers_have_the_form_of_numbers(string name) =>
        Assert.Empty(Collection.Committed(name).Cells.Where(cell => cell.Kind == CellKind.Markdown).SelectMany(cell => Malformed(cell.Source)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Who_is_mentioned_is_among_its_sources(string name) => Assert.Empty(WithoutSource(
        Collection.Committed(name).Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source),
        Works(Sources(Collection.Committed(name)))));

    [Fact]
    public void A_work_is_cited_alike_in_all_notebooks() =>
        Assert.Empty(Conflicts([.. Names.SelectMany(row => Works(Sources(Collection.Committed(row.Data))))]));

    [Theory]
    [InlineData("[arXiv:1502.01852](https://arxiv.org/abs/1502.01852), arXiv:math/0309136, doi:10.1007/3-540-49430-8_2", "")]
    [InlineData("arXiv:15020.1852", "arXiv:15020.1852")]
    [InlineData("arXiv:1502.0185 and arXiv:1402.18690 and arXiv:1313.12345", "arXiv:1502.0185|arXiv:1402.18690|arXiv:1313.12345")]
    [InlineData("arXiv 1502.01852 and doi: 10.1007/BF02551274", "arXiv 1502.01852|doi: 10.1007/BF02551274")]
    [InlineData("doi:1007/BF02551274", "doi:1007/BF02551274")]
    [InlineData("[arXiv:1502.01852](https://arxiv.org/abs/1502.01853)", "[arXiv:1502.01852](https://arxiv.org/abs/1502.01853)")]
    public void What_is_no_number_is_found(string markdown, string expected) =>
        Assert.Equal(expected, string.Join('|', Malformed(markdown)));

    [Theory]
    [InlineData("- A. One, *Title*, ICLR 2016, arXiv:1511.07289: why.", "One 2016 arXiv:1511.07289")]
    [InlineData("- J. de Two-Three and others,\n  *Title*, in *Book*, 1998,\n  pp. 1990–1997, doi:10.1/a1999.", "Two-Three 1998 doi:10.1/a1999")]
    [InlineData("- *Standard*, IEEE 754-2019, doi:10.1/x(05)1.", " 2019 doi:10.1/x(05)1")]
    [InlineData("- A. One, *Title: it*, in *Book: and more*, Springer, 1998, doi:10.1/c: why: so.", "One 1998 doi:10.1/c")]
    [InlineData("- Student, *Title*, [doi:10.1/b](https://doi.org/10.1/b).\n- A. Four, *Title*, PMLR 9, pp. 1–2, 2010.", "Student  doi:10.1/b|Four 2010 PMLR 9, pp. 1–2")]
    [InlineData("- A. Five, *Title*, NIPS 2000, papers.nips.cc/paper/1920: it. Six, *Title*, AISTATS 2011.", "Five 2000 papers.nips.cc/paper/1920")]
    [InlineData("- A. Six, *Title*, AISTATS 2011.", "Six 2011 ")]
    public void A_source_is_read(string sources, string expected) => Assert.Equal(
        expected, string.Join('|', Works(sources).Select(work => $"{work.Author} {work.Years} {string.Join(' ', work.Identifiers)}")));

    [Theory]
    [InlineData("One and others (2016) say so.", "")]
    [InlineData("One et al. say so, and in 2016 One and colleagues, too.", "")]
    [InlineData("| 2016–17 | One and others; Two and his colleagues |", "")]
    [InlineData("One and Two showed it in 2016. Never before.", "")]
    [InlineData("One and Two never met. He and She may.", "")]
    [InlineData("In 2015 nobody knew. (One did.) One and others wrote it down.\n\nIn 2016 One and Two did it again.", "")]
    [InlineData("Nobody\net al. (2016) say so.", "Nobody et al. (2016) say so.")]
    [InlineData("In 2015 One and colleagues said so.", "In 2015 One and colleagues said so.")]
    [InlineData("| 1986 | Three, Two and One | it. |", "| 1986 | Three, Two and One | it. |")]
    public void A_mention_without_a_source_is_found(string markdown, string expected) => Assert.Equal(
        expected, string.Join('|', WithoutSource([markdown], Works("- A. One, *T*, 2016, arXiv:1601.00001.\n- B. Two, *U*, ICML 2016, arXiv:1601.00002."))));

    [Theory]
    [InlineData("- A. One, *T*, 2016, arXiv:1601.00001.", "- A. One, *T*, 2016, arXiv:1601.00001: why.", true)]
    [InlineData("- A. One, *T*, 2016, arXiv:1601.00001.", "- A. One, *T*, 2017, arXiv:1601.00001.", false)]
    [InlineData("- A. One, *T*, 2016, arXiv:1601.00001.", "- B. Two, *T*, 2016, arXiv:1601.00001.", false)]
    [InlineData("- A. One, *T*, 2016, arXiv:1601.00001.", "- A. One, *T*, 2016, arXiv:1601.00002.", false)]
    public void Works_that_are_cited_differently_are_found(string one, string other, bool alike) =>
        Assert.Equal(alike, !Conflicts([.. Works(one), .. Works(other)]).Any());

    private static string Sources(Notebook notebook) =>
        notebook.Cells[^1].Source.Split("## Sources\n")[1].Split("\n\n**")[0];

    private static List<Work> Works(string sources) =>
        [.. Bullet.Split(Link.Replace(sources, "$1").Trim()).Where(text => text.Length > 0).Select(text => Read(Space.Replace(text, " ")))];

    private static Work Read(string text)
    {
        var parts = Parts.Match(text);
        var rest = Remark.Split(parts.Groups["rest"].Value)[0].TrimEnd('.');
        return new(
            $"{parts.Groups["authors"].Value}, {parts.Groups["title"].Value}, {rest}",
            Surname.Match(AndOthers.Replace(parts.Groups["authors"].Value, "").Split(',')[0]).Value,
            parts.Groups["title"].Value,
            string.Join('/', Year.Matches(Pages.Replace(Identifier.Replace(rest, ""), "")).Select(year => year.Value)),
            [.. Identifier.Matches(rest).Select(match => match.Value)]);
    }

    private static IEnumerable<string> Malformed(string markdown) =>
    [
        .. Claimed.Matches(Link.Replace(markdown, "$1")).Select(match => match.Value.TrimEnd('.', ',', ';', ':')).Where(number => !IsNumber(number)),
        .. Link.Matches(markdown)
            .Where(link => Claimed.IsMatch(link.Groups[1].Value) && link.Groups[2].Value != Address(link.Groups[1].Value))
            .Select(link => link.Value),
    ];

    private static bool IsNumber(string text)
    {
        if (Doi.IsMatch(text))
            return true;
        // Since 2015 there are five digits.
        var arxiv = Arxiv.Match(text);
        return arxiv.Success && (!arxiv.Groups["month"].Success
            || arxiv.Groups["digits"].Length == (int.Parse(arxiv.Groups["month"].Value, CultureInfo.InvariantCulture) < 1501 ? 4 : 5));
    }

    private static string Address(string number) => number.StartsWith("arXiv:", StringComparison.Ordinal)
        ? "https://arxiv.org/abs/" + number["arXiv:".Length..]
        : "https://doi.org/" + number["doi:".Length..].Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    /// <summary>Sentences that name authors who have no source, or none of the one year that the sentence names.</summary>
    private static IEnumerable<string> WithoutSource(IEnumerable<string> cells, IReadOnlyList<Work> works)
    {
        foreach (var sentence in cells.SelectMany(cell => MarkdownBlocks.Of(cell.Split("## Sources\n")[0])).SelectMany(block => Sentence.Split(Space.Replace(block, " "))))
        {
            var years = Year.Matches(sentence).Select(match => match.Value).ToList();
            var names = Group.Matches(sentence).Select(match => match.Groups[1].Value);
            if (years.Count == 1)
                names = names.Concat(Several.Matches(sentence).Select(match => match.Groups[1].Value));
            if (names.Any(author => !works.Any(work => work.Author == author && (years.Count != 1 || work.Years.Contains(years[0], StringComparison.Ordinal)))))
                yield return sentence.Trim();
        }
    }

    /// <summary>Identifiers and titles that do not always stand with the same authors, years and identifiers.</summary>
    private static IEnumerable<string> Conflicts(IReadOnlyList<Work> works) =>
        works.SelectMany(work => work.Identifiers.Append(work.Title), (work, key) => (key, work.Citation))
            .GroupBy(pair => pair.key, pair => pair.Citation, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.Distinct(StringComparer.Ordinal).ToList())
            .Where(citations => citations.Count > 1)
            .Select(citations => string.Join(" | ", citations));

    private sealed record Work(string Citation, string Author, string Title, string Years, IReadOnlyList<string> Identifiers);

    [GeneratedRegex(@"^- |\n- ")]
    private static partial Regex Bullet { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space { get; }

    [GeneratedRegex(@"\[([^\]]*)\]\(([^)\s]*)\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"^((?<authors>[^*]+), )?\*(?<title>[^*]+)\*,?(?<rest>.*)$")]
    private static partial Regex Parts { get; }

    // Not the colon of a book's title.
    [GeneratedRegex(@": (?=([^*]*\*[^*]*\*)*[^*]*$)")]
    private static partial Regex Remark { get; }

    [GeneratedRegex(" and others$")]
    private static partial Regex AndOthers { get; }

    [GeneratedRegex(@"[^\s]+$")]
    private static partial Regex Surname { get; }

    [GeneratedRegex(
        @"arXiv:[\w.-]+(/\d+)?(?<!\.)|doi:[^\s,;]+?(?=[.,;:]*(\s|$))|PMLR \d+, pp\. \d+–\d+|\breport [\w-]+\d|\b([a-z-]+\.)+(ai|at|cc|com|de|edu|org)\b(/[^\s,;:]*[^\s.,;:])?")]
    private static partial Regex Identifier { get; }

    [GeneratedRegex("MIT Press|Spartan Books|Polytechnic Press")]
    private static partial Regex Publisher { get; }

    [GeneratedRegex(@"pp?\. [\d–]+")]
    private static partial Regex Pages { get; }

    // Not the beginning of a range of years.
    [GeneratedRegex(@"\b(18|19|20)\d\d\b(?!–)")]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"\b(arXiv|doi)(:| |\.)\s*(?=[\w./-]*\d)[^\s,;]+", RegexOptions.IgnoreCase)]
    private static partial Regex Claimed { get; }

    [GeneratedRegex(@"^arXiv:((?<month>\d\d(0[1-9]|1[0-2]))\.(?<digits>\d{4,5})|[a-z-]+(\.[A-Z]{2})?/\d{7})$")]
    private static partial Regex Arxiv { get; }

    [GeneratedRegex(@"^doi:10\.\d{1,9}/\S+$")]
    private static partial Regex Doi { get; }

    [GeneratedRegex(@"(?<=[.?!]\)?)(?<!\bal\.)\s+(?=[\p{Lu}(*])")]
    private static partial Regex Sentence { get; }

    [GeneratedRegex(@"\b(\p{Lu}[\p{L}-]+) (?:et al\.|and (?:others|(?:\w+ )?colleagues)\b)")]
    private static partial Regex Group { get; }

    [GeneratedRegex(@"(?<!, )\b(\p{Lu}\p{L}*\p{Ll})(?:, \p{Lu}\p{L}*\p{Ll})* and \p{Lu}\p{Ll}")]
    private static partial Regex Several { get; }
}
