using Engine.Host;
using Engine.Host.Assemblies;
using Engine.Notebooks.Outputs;
using Engine.Scripting.Guests;
using Engine.Scripting.Libraries;
using Engine.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Engine.Scripting.Tests.Libraries;

public sealed class CellLibrariesTests : IDisposable
{
    private const string Words = """
        using System.Text.RegularExpressions;
        partial class Words
        {
            [GeneratedRegex("w")]
            internal static partial Regex Word { get; }
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly ScriptSession _session;
    private int _cell;

    public CellLibrariesTests() => _session = Sessions.Open(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_generator_of_the_SDK_completes_a_type_which_later_cells_know()
    {
        Assert.Equal("w", await Value($"{Words}\nWords.Word.ToString()"));
        Assert.Equal("True", await Value("Words.Word.GetType() != typeof(Regex)"));
    }

    [Fact]
    public async Task A_type_that_a_completed_one_names_comes_along()
    {
        Assert.Equal("{\"Name\":\"Ada\"}", await Value("""
            using System.Text.Json;
            using System.Text.Json.Serialization;
            record Person(string Name);
            [JsonSerializable(typeof(Person))]
            internal partial class People : JsonSerializerContext;
            var ada = new Person("Ada");
            JsonSerializer.Serialize(ada, People.Default.Person)
            """));
        Assert.Equal("Ada", await Value("ada.Name"));
    }

    [Fact]
    public async Task The_newest_declaration_wins_whatever_holds_it()
    {
        await Value($"{Words}\nstatic class Kept {{ public static string Twice(this string s) => s + s; }}\nclass Other;");
        Assert.Equal("x", await Value($"{Words.Replace("\"w\"", "\"x\"")}\nWords.Word.ToString()"));
        Assert.Equal("xx", await Value("Words.Word.ToString().Twice()"));
        Assert.Equal("3", await Value("class Words { public int Word => 3; }\nnew Words().Word"));
        Assert.Equal("y", await Value($"{Words.Replace("\"w\"", "\"y\"")}\nWords.Word.ToString()"));
        Assert.Equal("y", await Value("Words.Word.ToString()"));
        Assert.Equal("z", await Value($"{Words.Replace("\"w\"", "\"z\"")}\nWords.Word.ToString()"));
    }

    [Fact]
    public async Task A_value_keeps_its_type_when_another_cell_declares_another()
    {
        await Value("namespace Zoo { public record Cat(string Name); }\nvar tom = new Zoo.Cat(\"Tom\");");
        await Value("namespace Zoo { public record Dog(string Name); }");

        Assert.Equal("Tom", await Value("Zoo.Cat cat = tom; cat.Name"));
    }

    [Theory]
    [InlineData("namespace Zoo { class Cat { public int Legs => 4; } }\nnew Zoo.Cat().Legs", "4")]
    [InlineData("namespace Zoo;\nenum Legs { Four = 4 }", null)]
    [InlineData("static class Numbers { public static int Twice(this int x) => 2 * x; }\n2.Twice()", "4")]
    [InlineData("static class Numbers { extension(int x) { public int Half => x / 2; } }\n8.Half", "4")]
    [InlineData("partial class Plain { public int A => 3; }\npartial class Plain { public int B => A + 1; }\nnew Plain().B", "4")]
    public async Task What_a_script_cannot_hold_is_held(string cell, string? value) => Assert.Equal(value, await Value(cell));

    [Theory]
    [InlineData("partial class Limited\n{\n    public int A => limit;\n    [System.Text.RegularExpressions.GeneratedRegex(\"a\")]\n    public static partial System.Text.RegularExpressions.Regex R { get; }\n}", "(3,21): 'limit' is a cell's own", "pass it as an argument")]
    [InlineData("static class Animals { public static string Loud(this Animal a) => a.Name; }", "(1,55): 'Animal' is a cell's own", "declare it in this cell, too")]
    [InlineData("partial class Nothing\n{\n    internal static partial int Get();\n}", "(3,33): 'Get' is not complete", "reference the package whose generator does")]
    [InlineData("using System.Text.RegularExpressions;\npartial class Wrong\n{\n    [GeneratedRegex(\"(\")]\n    static partial Regex R { get; }\n}", "(4,5): error SYSLIB1042", "not enough )'s")]
    public async Task An_error_is_said_where_it_is(string cell, string place, string reason)
    {
        await Value("record Animal(string Name); int limit = 3;");

        var error = await Fail(cell);

        Assert.StartsWith(place, error.Value, StringComparison.Ordinal);
        Assert.Contains(reason, error.Value.ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_names_the_line_of_the_cell()
    {
        await Value("var x = 1;\nstatic class Thrower\n{\n    public static void Fail(this int x) => throw new Exception();\n}");

        Assert.Contains("   at Fail in cell 1, line 4", (await Fail("x.Fail();")).Traceback);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_declares_nothing()
    {
        await Fail("namespace Zoo { public class Cat; }\nint x = \"text\";");

        Assert.Contains("CS0246", (await Fail("new Zoo.Cat()")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_cell_that_is_run_again_only_what_still_counts_is_kept()
    {
        var assemblies = new AssemblyFiles(_folder.Path);
        var libraries = new CellLibraries(assemblies, new Submissions(assemblies, new CellObjects()));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var options = new CellOptions(CellPath.Of(_folder.Path, 1), [.. platform.Select(path => MetadataReference.CreateFromFile(path))]);

        Assert.Single(Declare("namespace Zoo { class Cat; class Dog; }").Sources);
        Assert.Equal(2, Declare("namespace Zoo { class Cat; }").Sources.Count);
        Assert.Single(Declare("namespace Zoo { class Cat; class Dog; }").Sources);

        CellLibrary Declare(string cell)
        {
            var root = CSharpSyntaxTree.ParseText(cell, CellParser.Options).GetCompilationUnitRoot();
            var (library, error) = libraries.Compile(root, options, CancellationToken.None);
            Assert.True(error is null, error?.Value);
            libraries.Add(library!);
            return library!;
        }
    }

    [Fact]
    public async Task The_rules_for_answers_see_every_type()
    {
        var error = await _session.RunAsync(
            1, "static class Own { public static void Do(this string s) => System.IO.File.Delete(s); }", new RecordedOutput(), NoInterruption.Instance, new GuestRules([], []));

        Assert.Contains("not open to answers", error!.Value, StringComparison.Ordinal);
    }

    private async Task<string?> Value(string code)
    {
        var output = new RecordedOutput();
        var error = await _session.RunAsync(++_cell, code, output, NoInterruption.Instance);
        Assert.True(error is null, error?.Value);
        return output.Lines.SingleOrDefault()?.Split("text/plain ")[^1];
    }

    private async Task<ErrorOutput> Fail(string code)
    {
        var error = await _session.RunAsync(++_cell, code, new RecordedOutput(), NoInterruption.Instance);
        Assert.NotNull(error);
        return error;
    }
}
