namespace Notebooks.Tests;

/// <summary>The collection has the whole guide, and nothing of it twice.</summary>
public class CoverageTests
{
    private static readonly HashSet<string> Titles = [.. GuideSection.All.Select(section => section.Title)];

    private static readonly (string Name, Passage Passage)[] Passages =
        [.. Collection.Names.SelectMany(name => Passage.Of(Collection.Committed(name.Data), Titles).Select(passage => (name.Data, passage)))];

    public static TheoryData<GuideSection> Sections => [.. GuideSection.All];

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_section_of_the_guide_stands_in_exactly_one_notebook(GuideSection section) => Assert.Single(Of(section));

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_section_shows_the_figures_and_tables_that_it_promises(GuideSection section)
    {
        var (name, passage) = Of(section)[0];

        Assert.True(
            passage.Figures >= section.Figures && passage.Tables >= section.Tables,
            $"{name} has {passage.Figures} figures and {passage.Tables} tables below “{section}”: "
                + $"it needs {section.Figures} and {section.Tables}");
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_Chinese_heading_is_given_in_English_too(GuideSection section)
    {
        var heading = Of(section)[0].Passage.Heading;

        Assert.True(heading.All(char.IsAscii) || heading.Contains('·', StringComparison.Ordinal), heading);
    }

    [Fact]
    public void The_sections_stand_in_the_order_of_the_guide() => Assert.Equal(
        GuideSection.All.Select(section => section.Title),
        Passages.Select(found => found.Passage.Title).Where(title => title.Length > 0));

    private static (string Name, Passage Passage)[] Of(GuideSection section) =>
        [.. Passages.Where(found => found.Passage.Title == section.Title)];
}
