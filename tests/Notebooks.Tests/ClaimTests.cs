using System.Text.RegularExpressions;
using Engine.Notebooks;

namespace Notebooks.Tests;

/// <summary>Who says that one function or remedy does better than another says how sure that is.</summary>
/// <remarks>
/// A sentence compares if it has a comparing word and names what competes. Somewhere between its heading and the next an
/// interval must stand then, in the prose or in an output; that its numbers are computed ones,
/// <see cref="ProseNumberTests"/> sees to. A question compares nothing, and what others have found has its year.
/// </remarks>
public partial class ClaimTests
{
    public static TheoryData<string> Names => Collection.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_claim_that_one_does_better_than_another_has_an_interval_in_its_section(string name) =>
        Assert.Empty(Sections(Collection.Committed(name)).SelectMany(WithoutInterval));

    [Theory]
    [InlineData("ReLU does better than tanh.", "ReLU does better than tanh.")]
    [InlineData("ReLU is ahead of tanh, and\nfast.", "ReLU is ahead of tanh, and\nfast.")]
    [InlineData("Batch norm loses 3 points to the plain network.", "Batch norm loses 3 points to the plain network.")]
    [InlineData("The sigmoid is a point behind. It saturates.", "The sigmoid is a point behind.")]
    [InlineData("ReLU beats tanh by 0.3 ± 0.1 points.", "")]
    [InlineData("ReLU beats tanh:\n\n0.3 ± 0.1 points.", "")]
    [InlineData("Does ReLU do better than tanh? See whether it is better than ELU.", "")]
    [InlineData("He and colleagues found in 2015 that PReLU does better than ReLU.", "")]
    [InlineData("A smaller step is not always better. The layer stands behind a ReLU.", "")]
    [InlineData("GELU loses five digits.", "")]
    public void What_compares_without_an_interval_is_found(string section, string expected) =>
        Assert.Equal(expected, string.Join('|', WithoutInterval(section)));

    private static IEnumerable<string> WithoutInterval(string section) =>
        section.Contains('±', StringComparison.Ordinal) ? [] : Sentences(section).Where(IsClaim);

    private static bool IsClaim(string sentence) =>
        Compares.IsMatch(sentence) && Competes.IsMatch(sentence) && !Exempt.IsMatch(sentence);

    private static IEnumerable<string> Sentences(string section) =>
        MarkdownBlocks.Of(section).SelectMany(block => SentenceEnd.Split(block)).Select(sentence => sentence.Trim());

    /// <summary>What stands between one heading and the next: prose, and what the cells show.</summary>
    private static IEnumerable<string> Sections(Notebook notebook) =>
        Heading.Split(string.Join("\n\n", notebook.Cells.Select(Shown)).Split("## Sources")[0])
            .Select(section => Code.Replace(section, " "));

    private static string Shown(Cell cell) =>
        cell.Kind == CellKind.Markdown ? cell.Source
        : cell.Outputs.SelectMany(OutputTexts.Of).Any(text => text.Contains('±', StringComparison.Ordinal)) ? "±"
        : "";

    [GeneratedRegex(@"```.*?```|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"^(?=#{1,6} )", RegexOptions.Multiline)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"(?<=[.?!:])\s+")]
    private static partial Regex SentenceEnd { get; }

    [GeneratedRegex(
        @"\b(better|worse|beats?|beaten|outperforms?|wins?|ahead\s+of|(is|are|lies?|falls?|far|points?)\s+behind|loses?\s+[^.]*points?|as\s+(good|accurate|bad)\s+as)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Compares { get; }

    [GeneratedRegex(
        @"\b(ReLUs?|sigmoids?|tanh|GELU|SiLU|Swish|Mish|S?ELU|CELU|Softplus|PReLU|softmax|Softsign|Hard\s\w+|batch\s+norm|layer\s+norm|normalisation|residual|blocks?|control|Adam|SGD|He|Xavier|start|gates?|gated|network|function)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Competes { get; }

    [GeneratedRegex(@"\?$|\bwhether\b|\bhow\s+(many|often)\b|\b(19|20)\d\d\b")]
    private static partial Regex Exempt { get; }
}
