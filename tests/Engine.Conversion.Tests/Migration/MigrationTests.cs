using System.Text.Json.Nodes;
using Engine.Conversion.Migration;
using Engine.Notebooks.Dib;

namespace Engine.Conversion.Tests.Migration;

public class MigrationTests
{
    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("// Kernel.Root is not used")]
    [InlineData("var MyKernelRoot = \"Kernel\"; MyCSharpKernel()")]
    [InlineData("#r \"nuget: Microsoft.DotNet.Interactive.Formatting, 1.0.0-beta.26120.1\"")]
    public void What_runs_is_not_mentioned(string code) => Assert.Empty(Scan(code));

    [Theory]
    [InlineData("var x = 1;\nKernel.Root.Add(x);", 2, true)]
    [InlineData("var x = 1;\n#!connect mssql --kernel-name db \"…\"", 2, true)]
    [InlineData("#r \"nuget: XPlot.Plotly, 4.0.0\"", 1, true)]
    [InlineData("#!share --from csharp x", 1, false)]
    [InlineData("#!no-such-thing", 1, true)]
    [InlineData("var y = 2;\n\n#i \"\"", 3, true)]
    public void What_does_not_is_told_with_its_line(string code, int line, bool isBlocking)
    {
        var finding = Assert.Single(Scan(code));
        Assert.Equal((1, line, isBlocking), (finding.Cell, finding.Line, finding.IsBlocking));
        Assert.Equal(code.Split('\n')[line - 1], finding.Text);
        Assert.NotEmpty(finding.Advice);
    }

    [Fact]
    public void A_cell_in_another_language_is_one_finding()
    {
        var findings = MigrationScan.Of(DibReader.Read("#!csharp\n\n1\n\n#!fsharp\n\nlet x = 1\nlet y = 2\n", "x.dib"));
        Assert.Equal((2, 0, true), (findings.Single().Cell, findings.Single().Line, findings.Single().IsBlocking));
    }

    [Fact]
    public void A_report_says_the_same_in_every_format()
    {
        var report = new MigrationReport([("a|b.ipynb", Scan("Kernel.Root")), ("c.ipynb", Scan("1")), ("d.ipynb", Scan("#!share --from csharp x"))]);
        Assert.StartsWith("change   a|b.ipynb\n    cell 1, line 1: Kernel.Root: ", report.ToText(), StringComparison.Ordinal);
        Assert.EndsWith("2 of 3 notebooks can run as they are\n", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("| a\\|b.ipynb | change | 1 | 0 |\n| c.ipynb | runs | 0 | 0 |\n| d.ipynb | look | 0 | 1 |\n", report.ToMarkdown(), StringComparison.Ordinal);
        var first = JsonNode.Parse(report.ToJson())![0]!;
        Assert.Equal(("change", 1), (first["verdict"]!.GetValue<string>(), first["findings"]![0]!["line"]!.GetValue<int>()));
    }

    private static IReadOnlyList<Finding> Scan(string code) => MigrationScan.Of(DibReader.Read($"#!csharp\n\n{code}", "x.dib"));
}
