using Engine.Host;
using Engine.Host.Packages;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Scripting.Tests;

public sealed class ScriptSessionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ScriptSession _session;
    private int _cell;

    public ScriptSessionTests() => _session = Sessions.Open(_folder.Path, new PackageRestorer(_folder.File("cache")));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_notebook_is_imported_with_its_variables()
    {
        File.WriteAllText(_folder.File("a.dib"), "#!markdown\n\n# A\n\n#!csharp\n\nvar imported = 4;\n");
        File.WriteAllText(_folder.File("loop.dib"), "#!csharp\n\n#!import loop.dib\n");

        Assert.Equal(["result text/plain 5"], await Plain("#!import a.dib\nimported + 1"));
        Assert.Equal(["display text/plain imported"], await Plain("#!who"));
        Assert.Equal(["display text/plain int imported = 4"], await Plain("#!whos"));
        Assert.Contains("imports itself", (await Fail("#!import loop.dib")).Value);
    }

    [Theory]
    [InlineData("#!html\n<b>1</b>", "display text/html <b>1</b>")]
    [InlineData("#!js\nalert(1)", "display text/html <script type=\"text/javascript\">alert(1)</script>")]
    [InlineData("#!mermaid\ngraph LR", "display text/vnd.mermaid graph LR | text/plain graph LR")]
    public async Task What_is_not_run_is_shown(string cell, string output) => Assert.Equal([output], await Plain(cell));

    [Fact]
    public async Task The_language_is_that_of_the_platform()
    {
        Assert.Equal(["result text/plain 2"], await Plain("var union = 1; union + 1"));
        Assert.Equal(["result text/plain 6"], await Plain("class Twice { public int Of { get => field; set => field = 2 * value; } }\nnew Twice { Of = 3 }.Of"));
    }

    [Fact]
    public async Task State_lives_from_cell_to_cell()
    {
        await Run("var x = 20; int Twice(int n) => 2 * n; record Point(int X);");

        Assert.Equal(["result text/plain 41"], await Plain("Twice(x) + 1"));
        Assert.Equal(["result text/plain 3"], await Plain("new Point(3).X"));
    }

    [Theory]
    [InlineData("1 + 1", "result text/plain 2")]
    [InlineData("await Task.FromResult(5)", "result text/plain 5")]
    [InlineData("(string)null", "result text/plain <null>")]
    [InlineData("new[] { (1, \"a\"), (2, \"b\") }.Length", "result text/plain 2")]
    [InlineData("display(7, \"text/plain\");", "display text/plain 7")]
    [InlineData("display(7, \"text/plain\")", "display text/plain 7")]
    [InlineData("7.Display(\"text/plain\");", "display text/plain 7")]
    [InlineData("\"$x^2$\".DisplayAs(\"text/markdown\");", "display text/markdown $x^2$")]
    [InlineData("#!markdown\n# Hello", "display text/markdown # Hello")]
    public async Task What_a_cell_shows(string code, string expected) => Assert.Equal([expected], await Plain(code));

    [Theory]
    [InlineData("Math.Abs(-1);")]
    [InlineData("var unused = 1;")]
    [InlineData("void F() {} F()")]
    [InlineData("// nothing")]
    public async Task What_a_cell_does_not_show(string code) => Assert.Empty(await Plain(code));

    [Fact]
    public async Task What_a_cell_declares_hides_what_every_cell_imports()
    {
        await Run("class Random { public int Next() => 7; } var Console = 1;");

        Assert.Equal(["result text/plain 8"], await Plain("new Random().Next() + Console"));
        Assert.Equal(["result text/plain 3"], await Plain("using Random = System.Text.StringBuilder; new Random(\"abc\").Length"));
    }

    [Fact]
    public async Task Default_imports_are_those_of_dotnet_interactive() =>
        Assert.Equal(["result text/plain 3"], await Plain(
            "var a = new List<int> { 1, 2, 3 }; var b = new StringBuilder(); IEnumerable c = a; await Task.Yield(); Math.Abs(-a.Count())"));

    [Theory]
    [InlineData("display(\"before\")")]
    [InlineData("\"before\".Display()")]
    [InlineData("\"before\".DisplayAs(\"text/plain\")")]
    public async Task A_display_can_be_replaced(string display)
    {
        await Run($"var shown = {display};");

        Assert.Equal(["update text/plain after"], await Plain("shown.Update(\"after\");"));
        Assert.Equal(["update text/plain Item1  Item2\n    1  a"], await Plain("shown.Update(new[] { (1, \"a\") });"));
    }

    // A library is compiled against the package's own extensions, which a cell's are found before.
    [Theory]
    [InlineData("System.DisplayExtensions.Display(7, \"text/plain\");", "display text/plain 7")]
    [InlineData("System.DisplayExtensions.DisplayAs(\"# Hello\", \"text/markdown\");", "display text/markdown # Hello")]
    public async Task What_a_library_displays_with_the_package_alone(string code, string expected) =>
        Assert.Equal([expected], await Plain(code));

    [Fact]
    public async Task A_formatter_registered_in_a_cell_is_used()
    {
        await Run("""
            using Microsoft.DotNet.Interactive.Formatting;
            class Temperature { public double Celsius; }
            Formatter.Register<Temperature>(t => $"**{t.Celsius} °C**", "text/markdown");
            Formatter.SetPreferredMimeTypesFor(typeof(Temperature), "text/markdown");
            """);

        Assert.Contains("text/markdown **21 °C**", Assert.Single(await Plain("new Temperature { Celsius = 21 }")));
    }

    [Fact]
    public async Task A_file_is_loaded_relative_to_the_notebook()
    {
        File.WriteAllText(_folder.File("util.csx"), "int Triple(int n) => 3 * n;");

        Assert.Equal(["result text/plain 12"], await Plain("#load \"util.csx\"\nTriple(4)"));
    }

    [Fact]
    public async Task An_assembly_is_referenced_relative_to_the_notebook_and_loaded_once()
    {
        Directory.CreateDirectory(_folder.File("lib"));
        File.Copy(typeof(ScriptSessionTests).Assembly.Location, _folder.File("lib/Engine.Scripting.Tests.dll"));

        await Run("#r \"lib/Engine.Scripting.Tests.dll\"\nvar mine = typeof(Engine.Scripting.Tests.Shared);");

        Assert.Equal(["result text/plain True"], await Plain("Engine.Scripting.Tests.Shared.IsSame(mine)"));
    }

    [Fact]
    public async Task A_missing_assembly_says_where_it_was_looked_for()
    {
        var error = await Fail("#r \"../nowhere/Missing.dll\"\n1");

        Assert.Contains("nowhere/Missing.dll; build it first", error.Value);
    }

    [Fact]
    public async Task A_compile_error_shows_line_and_column_with_the_source_line()
    {
        var error = await Fail("var a = 1;\n  a = misspelt + 1;");

        Assert.Equal("(2,7): error CS0103: The name 'misspelt' does not exist in the current context", error.Value);
        Assert.Equal([error.Value, "      a = misspelt + 1;", "          ^^^^^^^^"], error.Traceback);
    }

    [Fact]
    public async Task Lines_count_from_the_top_of_the_cell_below_directives()
    {
        var error = await Fail("#!time\n#r \"nuget: Plotly.NET, 6.0.0\"\nmisspelt");

        Assert.StartsWith("(3,1):", error.Value);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_leaves_the_session_as_it_was()
    {
        await Run("var x = 1;");
        await Fail("x = 2; misspelt");

        Assert.Equal(["result text/plain 1"], await Plain("x"));
    }

    [Fact]
    public async Task A_runtime_error_shows_only_the_readers_own_frames()
    {
        await Run("int Divide(int a, int b)\n{\n    return a / b;\n}");

        var error = await Fail("var zero = 0;\nDivide(1, zero)");

        Assert.Equal("System.DivideByZeroException", error.Name);
        Assert.Equal(
            [
                "System.DivideByZeroException: Attempted to divide by zero.",
                "   at Divide in cell 1, line 3", "      return a / b;",
                "   at cell 2, line 2", "      Divide(1, zero)",
            ],
            error.Traceback);
    }

    [Fact]
    public async Task Frames_of_lambdas_async_methods_and_loaded_files_are_named()
    {
        File.WriteAllText(_folder.File("deep.csx"), "int Boom(int n)\n{\n    throw new FormatException(\"deep\");\n}");
        await Run("#load \"deep.csx\"\nasync Task<int> Later(int n)\n{\n    await Task.Yield();\n    return new[] { n }.Select(i => Boom(i)).First();\n}");

        var error = await Fail("await Later(1)");

        Assert.Equal(
            ["at Boom in deep.csx, line 3", "at a lambda in cell 1, line 5", "at Later in cell 1, line 5", "at cell 2, line 1"],
            error.Traceback.Where(line => line.StartsWith("   at ")).Select(line => line.Trim()));
    }

    [Fact]
    public async Task A_cause_is_told_too()
    {
        var error = await Fail("throw new InvalidOperationException(\"outer\", new ArgumentException(\"inner\"));");

        Assert.Contains("caused by System.ArgumentException: inner", error.Traceback);
    }

    [Fact]
    public async Task What_a_failing_cell_declared_before_it_failed_stays()
    {
        await Fail("var kept = 5;\nthrow new Exception(\"no\");");

        Assert.Equal(["result text/plain 5"], await Plain("kept"));
    }

    [Fact]
    public async Task A_formatter_that_throws_fails_the_cell_and_not_the_engine()
    {
        await Run("""
            using Microsoft.DotNet.Interactive.Formatting;
            class Broken { }
            Formatter.Register<Broken>((Func<Broken, string>)(_ => throw new Exception("cannot show")), "text/plain");
            Formatter.SetPreferredMimeTypesFor(typeof(Broken), "text/plain");
            """);

        Assert.Contains("cannot show", (await Fail("new Broken()")).Value);
        Assert.Equal(["result text/plain 1"], await Plain("1"));
    }

    [Fact]
    public async Task Time_is_shown_after_the_result()
    {
        var lines = await Plain("#!time\n1 + 1");

        Assert.Equal("result text/plain 2", lines[0]);
        Assert.Matches(@"^display text/plain Wall time: \d+\.\d ms$", lines[1]);
    }

    private async Task<IReadOnlyList<string>> Plain(string code)
    {
        var output = new RecordedOutput();
        Assert.Null(await _session.RunAsync(++_cell, code, output, NoInterruption.Instance));
        return [.. output.Lines.Select(WithoutHtml)];
    }

    // In this process the formatter's default is HTML; the plain text beside it is what these tests are about.
    private static string WithoutHtml(string line) =>
        line.IndexOf("| text/plain", StringComparison.Ordinal) is var at and >= 0 && line.Contains("text/html")
            ? $"{line.Split(' ')[0]} {line[(at + 2)..]}"
            : line;

    private Task Run(string code) => Plain(code);

    private async Task<ErrorOutput> Fail(string code)
    {
        var error = await _session.RunAsync(++_cell, code, new RecordedOutput(), NoInterruption.Instance);
        Assert.NotNull(error);
        return error;
    }
}

/// <summary>A type that a cell meets through a copy of this assembly.</summary>
public static class Shared
{
    public static bool IsSame(Type other) => other == typeof(Shared);
}
