using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engine.Notebooks;
using Engine.Notebooks.Json;
using Engine.Notebooks.Outputs;

namespace Notebooks.Tests;

/// <summary>What is stored in a notebook is what every reader can see, and the same on every machine.</summary>
public partial class StoredFormTests
{
    private const int LargestPicture = 60_000;
    private const long LargestNotebook = 1_500_000;
    private const long LargestCollection = 12_000_000;

    public static TheoryData<string> Names => StoredNotebooks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_notebook_is_committed_with_its_outputs(string name) => Assert.NotEmpty(Bundles(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_a_figure_a_picture_and_a_sentence(string name)
    {
        foreach (var data in Bundles(name).Where(data => data.Contains(MimeType.Plotly)))
        {
            Assert.Equal([MimeType.Plotly, MimeType.Png, MimeType.Text], data.Types.Order(StringComparer.Ordinal));
            Assert.DoesNotContain('\n', data.Text(MimeType.Text)!.Trim());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_output_is_html_or_svg(string name) =>
        Assert.DoesNotContain(Bundles(name), data => data.Contains(MimeType.Html) || data.Contains(MimeType.Svg));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_is_opaque_and_small(string name)
    {
        foreach (var data in Bundles(name).Where(data => data.Contains(MimeType.Png)))
        {
            var png = Convert.FromBase64String(data.Text(MimeType.Png)!);
            Assert.Contains(png[25], new byte[] { 2, 3 });
            var isLineChart = png[25] == 3 && !HasHeatMap(data);
            Assert.True(!isLineChart || png.Length <= LargestPicture, $"{data.Text(MimeType.Text)}: {png.Length} bytes");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_kernel_and_the_language_are_named_as_every_front_end_knows_them(string name)
    {
        var metadata = StoredNotebooks.Committed(name).Metadata;

        Assert.Equal(".net-csharp", (string?)metadata["kernelspec"]?["name"]);
        Assert.Equal("csharp", (string?)metadata["kernelspec"]?["language"]);
        Assert.Equal("csharp", (string?)metadata["language_info"]?["name"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_cell_has_a_readable_id_of_its_own(string name)
    {
        var ids = StoredNotebooks.Committed(name).Cells.Select(cell => cell.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[a-z][a-z0-9-]{1,40}$", id));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_tells_of_the_machine_or_of_the_time_it_took(string name)
    {
        var texts = StoredNotebooks.Committed(name).Cells.SelectMany(cell => cell.Outputs).Select(output => output switch
        {
            StreamOutput stream => stream.Text,
            DataOutput { Data: var data } => string.Join('\n', data.Types.Where(type => type != MimeType.Png).Select(data.Text)),
            _ => "",
        });

        Assert.DoesNotContain(texts, text => MachinePath.IsMatch(text) || text.Contains("Wall time", StringComparison.Ordinal));
    }

    // Not every front end reads on in the next line.
    [Theory]
    [MemberData(nameof(Names))]
    public void A_formula_ends_in_the_line_in_which_it_begins(string name) => Assert.All(
        StoredNotebooks.Committed(name).Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => NoFormula.Replace(cell.Source, "").Split('\n')),
        line => Assert.True(line.Count(c => c == '$') % 2 == 0, line));

    [Theory]
    [MemberData(nameof(Names))]
    public void Cells_ran_in_order_from_a_clean_session(string name)
    {
        var counts = StoredNotebooks.Committed(name).Cells
            .Where(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source)).Select(cell => cell.ExecutionCount);

        Assert.Equal(Enumerable.Range(1, counts.Count()).Select(i => (int?)i), counts);
    }

    // Every front end sorts them when it saves.
    [Theory]
    [MemberData(nameof(Names))]
    public void Keys_are_sorted_at_every_depth(string name)
    {
        using var notebook = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(StoredNotebooks.Folder, name)));
        Assert.All(Objects(notebook.RootElement), keys => Assert.Equal(keys.Order(JupyterJson.KeyOrder), keys));
    }

    // Python writes 1e-05 and 1.0, JavaScript 0.00001 and 1.
    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_has_only_numbers_that_every_program_writes_alike(string name) => Assert.Empty(
        Bundles(name).Select(data => data[MimeType.Plotly]).OfType<JsonNode>()
            .SelectMany(figure => ChangingNumber.Matches(figure.ToJsonString())).Select(match => match.Value));

    [Fact]
    public void The_files_are_small()
    {
        var sizes = Names.Select(row => (row.Data, new FileInfo(Path.Combine(StoredNotebooks.Folder, row.Data)).Length)).ToList();

        Assert.All(sizes, file => Assert.True(file.Length < LargestNotebook, $"{file.Data}: {file.Length} bytes"));
        Assert.True(sizes.Sum(file => file.Length) < LargestCollection);
    }

    private static IEnumerable<string[]> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value))
            .Prepend([.. element.EnumerateObject().Select(property => property.Name)]),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static bool HasHeatMap(MimeBundle data) =>
        data[MimeType.Plotly]?["data"]?.AsArray().Any(trace => (string?)trace?["type"] == "heatmap") == true;

    private static IEnumerable<MimeBundle> Bundles(string name) =>
        StoredNotebooks.Committed(name).Cells.SelectMany(cell => cell.Outputs).OfType<DataOutput>().Select(output => output.Data);

    [GeneratedRegex(@"\$\$.*?\$\$|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex NoFormula { get; }

    // A number in another form than an integer or a plain fraction of at least 0.0001.
    [GeneratedRegex(@"(?<=[:,\[])(-0|-?\d+\.0|-?0\.0000\d+|-?\d+(\.\d+)?[eE][-+]?\d+)(?=[,\]}])")]
    private static partial Regex ChangingNumber { get; }

    [GeneratedRegex(@"(/(home|root|tmp|work|Users|usr|var)/\w)|([A-Z]:\\)")]
    private static partial Regex MachinePath { get; }
}
