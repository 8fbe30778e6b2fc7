using System.Text.Json.Nodes;
using Engine.Conversion.Apps;
using Engine.Notebooks;
using Engine.Notebooks.Json;
using Engine.Testing;

namespace Engine.Conversion.Tests.Apps;

public class AppTests
{
    [Theory]
    [InlineData("var x = 1;\nx + 1")]
    [InlineData("x // a comment")]
    [InlineData("display(1)")]
    [InlineData("using System.Text.Json;\nusing System.Net; using System.IO;\nvar s = \"a\";")]
    [InlineData("#r \"nuget: Some.Package, 1.2.3\"\nvar x = 1;")]
    [InlineData("// Cats.\nclass Cat\n{\n    public int Legs => 4;\n}\n\nnew Cat().Legs")]
    [InlineData("record A(int X); record B(int Y);")]
    [InlineData("namespace Zoo.Cats\n{\n    class Cat { }\n}\nnew Zoo.Cats.Cat()")]
    [InlineData("var text = \"\"\"\n    // %% not a marker\n    \"\"\";")]
    [InlineData("// %% not a marker\n1")]
    [InlineData("#!time\nMath.Sqrt(2)")]
    [InlineData("#!markdown\n# Title\n#!csharp\nvar y = 1;")]
    [InlineData("")]
    public void A_cell_comes_back_as_it_was(string code)
    {
        var notebook = Of(Cell("code", "a", code), Cell("markdown", "b", "# Title\n\n- a\n\n%% b"));
        var app = AppWriter.Write(notebook, ".", ".");
        var back = AppReader.Read(app.Value, "back");
        Assert.Equal(notebook.ToJson(), back.Value.ToJson());
        Assert.Empty(back.Losses);
    }

    [Theory]
    [InlineData("x + 1", "display(x + 1);")]
    [InlineData("f(x).Display()", "f(x).Display();")]
    [InlineData("public static double F(double x) => x;", "double F(double x) => x;")]
    [InlineData("static readonly int n = 1;", "int n = 1;")]
    [InlineData("int count;", "int count = default;")]
    [InlineData("using System.IO;", "//# using System.IO;")]
    public void A_cell_becomes_statements(string code, string statement) =>
        Assert.Contains($"\n{statement}\n", AppWriter.Write(Of(Cell("code", "a", code)), ".", ".").Value, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_declared_again_gets_another()
    {
        var notebook = Of(
            Cell("code", "a", "var x = 1; int Twice(int n) => 2 * n;"),
            Cell("code", "b", "var x = new { x, y = 1 }; var t = (x, 2); Func<int, int> f = x => x; var p = t.x;"),
            Cell("code", "c", "for (var i = 0; i < 3; i++) { }\nint Twice(int x) => x + x;"),
            Cell("code", "d", "var i = x; Twice(x: 1); $\"{x} {i}\""),
            Cell("code", "e", "foreach (var k in from j in new[] { 1 } select j) { }\nfrom k in new[] { 1 } join j in new[] { 2 } on k equals j into g select k + x"));
        var app = AppWriter.Write(notebook, ".", ".");
        Assert.Contains("var x2 = new { x = x2, y = 1 }; var t = (x: x2, 2); Func<int, int> f = x => x; var p = t.x;", app.Value, StringComparison.Ordinal);
        Assert.Contains("int Twice2(int x) => x + x;", app.Value, StringComparison.Ordinal);
        Assert.Contains("var i2 = x2; Twice2(x: 1); display($\"{x2} {i2}\");", app.Value, StringComparison.Ordinal);
        Assert.Contains("display(from k in new[] { 1 } join j in new[] { 2 } on k equals j into g select k + x2);", app.Value, StringComparison.Ordinal);
        Assert.Equal(3, app.Losses.Count);
    }

    [Fact]
    public void A_package_and_the_project_of_an_assembly_are_named_at_the_top()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("lib/Cats"));
        File.WriteAllText(folder.File("lib/Cats/Cats.csproj"), "");
        var notebook = Of(Cell("code", "a", "#r \"../lib/bin/Cats.dll\"\n#r \"../lib/bin/Dogs.dll\"\n#r \"nuget: Some.Package, 1.2.3\"\n#i \"nuget: /feed\""));
        var app = AppWriter.Write(notebook, folder.File("notebooks"), folder.File("apps"));
        Assert.Contains("#:package Some.Package@1.2.3\n", app.Value, StringComparison.Ordinal);
        Assert.Contains("#:project ../lib/Cats/Cats.csproj\n", app.Value, StringComparison.Ordinal);
        Assert.Contains("#:property RestoreAdditionalProjectSources=/feed\n", app.Value, StringComparison.Ordinal);
        Assert.Contains("Dogs.csproj", Assert.Single(app.Losses), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_program_cannot_have_is_said()
    {
        var notebook = Of(Cell("code", "a", "class A { }"), Cell("code", "b", "class A { }"), Cell("code", "c", "int P => 3;"), Cell("code", "d", "static int F(this int x) => x;"));
        Assert.Equal(["cell b", "cell c", "cell d"], AppWriter.Write(notebook, ".", ".").Losses.Select(loss => loss[..6]));
    }

    [Fact]
    public void A_program_of_anybody_becomes_a_notebook()
    {
        var read = AppReader.Read("#!/usr/bin/env dotnet\n#:package Humanizer@2.14.1\n#:sdk Microsoft.NET.Sdk.Web\n\nusing Humanizer;\nConsole.WriteLine(\"a\".Titleize());\n", "x.cs");
        Assert.Equal(["#r \"nuget: Humanizer, 2.14.1\"", "using Humanizer;\nConsole.WriteLine(\"a\".Titleize());"], read.Value.Cells.Select(cell => cell.Source.Trim()));
        Assert.Contains("#:sdk", Assert.Single(read.Losses), StringComparison.Ordinal);
    }

    private static JsonObject Cell(string kind, string id, string source)
    {
        var cell = new JsonObject { ["cell_type"] = kind, ["id"] = id, ["metadata"] = new JsonObject(), ["source"] = MultilineText.Split(source) };
        if (kind == "code")
        {
            JupyterJson.SetSorted(cell, "execution_count", null);
            JupyterJson.SetSorted(cell, "outputs", new JsonArray());
        }
        return cell;
    }

    private static Notebook Of(params JsonObject[] cells) => Notebook.Parse(new JsonObject
    {
        ["cells"] = new JsonArray([.. cells]),
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp", ["display_name"] = ".NET (C#)", ["language"] = "C#" } },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString(), "test");
}
