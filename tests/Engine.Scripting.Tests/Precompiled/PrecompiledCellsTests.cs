using Engine.Scripting.Packages;
using Engine.Scripting.Precompiled;
using Engine.Scripting.References;
using Engine.Testing;

namespace Engine.Scripting.Tests.Precompiled;

/// <summary>Cells that are compiled by one process against a folder of assemblies, and run by another, as by a site and its pages.</summary>
public sealed class PrecompiledCellsTests : IDisposable
{
    private const string There = "/notebooks";

    // All tests load what they compile into this process.
    private static int _sessions;

    private readonly TemporaryFolder _assemblies = new();
    private readonly TemporaryFolder _folder = new();

    public PrecompiledCellsTests()
    {
        foreach (var path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).DistinctBy(Path.GetFileName))
            File.CreateSymbolicLink(Path.Combine(_assemblies.Path, Path.GetFileName(path)), path);
    }

    public void Dispose()
    {
        _assemblies.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Cells_run_in_order_and_a_session_goes_on_from_them()
    {
        var cells = await CompileAsync(
            "using System.Globalization;", "int Half(int a) => a / 2;\nvar four = Half(8);\ndisplay(four, \"text/plain\")", "four += 1;\ndisplay(CultureInfo.InvariantCulture.LCID, \"text/plain\");",
            "\nHalf(1 / (four - 5))");
        var (loaded, objects) = (new LoadedCells(), new CellObjects());
        var precompiled = new PrecompiledCells(cells, There, loaded, objects, new NoPackages());
        var output = new RecordedOutput();

        Assert.Equal(4, cells.Count);
        Assert.False(precompiled.CanRun(2, cells[1].Code));
        for (var i = 0; i < 3; i++)
        {
            Assert.True(precompiled.CanRun(i + 1, cells[i].Code));
            Assert.Null(await precompiled.RunAsync(i + 1, output, NoInterruption.Instance));
        }
        var error = await precompiled.RunAsync(4, output, NoInterruption.Instance);
        Assert.Equal(["System.DivideByZeroException: Attempted to divide by zero.", "   at cell 4, line 2", "      Half(1 / (four - 5))"], error?.Traceback);

        var session = new ScriptSession(There, new LoadedAssemblies(loaded), new NoPackages(), TimeProvider.System, objects);
        foreach (var ran in precompiled.Ran)
            await session.AdoptAsync(ran.Number, ran.Cell);
        Assert.Null(await session.RunAsync(5, "four += Half(10);\ndisplay(Half(four), \"text/plain\")", output, NoInterruption.Instance));
        Assert.Null(await session.RunAsync(6, "display(CultureInfo.InvariantCulture.LCID + four, \"text/plain\")", output, NoInterruption.Instance));

        Assert.Equal(
            ["display text/plain 4", "display text/plain 127", "display text/plain 5", "display text/plain 137"],
            output.Lines);
    }

    [Fact]
    public async Task A_cell_that_runs_again_replaces_its_variables_and_a_session_sees_the_new_ones()
    {
        var cells = await CompileAsync("var a = new List<int> { 1 };\nint Count() => a.Count;", "a.Add(Count());", "a.Count");
        var (loaded, objects, output) = (new LoadedCells(), new CellObjects(), new RecordedOutput());
        var precompiled = new PrecompiledCells(cells, There, loaded, objects, new NoPackages());

        foreach (var number in new[] { 1, 2, 2, 3, 1, 3, 2, 3 })
        {
            Assert.True(precompiled.CanRun(number, cells[number - 1].Code));
            Assert.Null(await precompiled.RunAsync(number, output, NoInterruption.Instance));
        }
        var session = new ScriptSession(There, new LoadedAssemblies(loaded), new NoPackages(), TimeProvider.System, objects);
        foreach (var ran in precompiled.Ran)
            await session.AdoptAsync(ran.Number, ran.Cell);
        Assert.Null(await session.RunAsync(4, "a.Count + Count()", output, NoInterruption.Instance));

        Assert.Equal(3, precompiled.Ran.Count);
        Assert.Equal(["3", "1", "2", "4"], output.Lines.Select(line => line.Split(' ')[^1]));
    }

    [Theory]
    [InlineData("var a = 1;", "var b = 2;", true)]
    [InlineData("using System.Text;", "var b = 2;", true)]
    [InlineData("var words = new[] { \"b\" }.Where(word => word.Length > 0);", "enum Kind { One }", true)]
    [InlineData("var a = 1;", "var a = 2;", false)]
    [InlineData("int F() => 1;", "var F = 2;", false)]
    [InlineData("record A(int B);", "record A(string B);", false)]
    [InlineData("static class Counter { public static int Value = 1; }", "Counter.Value++", false)]
    [InlineData("class A { class B { static readonly List<int> C = []; } }", "1", false)]
    public async Task A_cell_runs_again_where_that_is_as_if_it_had_been_compiled_anew(string cell, string next, bool runsAgain)
    {
        var cells = await CompileAsync(cell, next);
        var precompiled = new PrecompiledCells(cells, There, new LoadedCells(), new CellObjects(), new NoPackages());
        for (var number = 1; number <= cells.Count; number++)
            await precompiled.RunAsync(number, new RecordedOutput(), NoInterruption.Instance);
        Assert.Equal(runsAgain, precompiled.CanRun(1, cell));
        Assert.False(precompiled.CanRun(1, cell + " "));
    }

    /// <summary>Compiled after all others, the cell would have the newest declaration.</summary>
    [Fact]
    public async Task A_cell_does_not_run_again_that_names_what_has_been_declared_anew_since()
    {
        string[] cells = ["var x = 1;", "x + 1", "Math.Abs(-2)", "var x = 5;", "var Math = 3;"];
        var compiled = await CompileAsync(cells);
        var precompiled = new PrecompiledCells(compiled, There, new LoadedCells(), new CellObjects(), new NoPackages());
        for (var number = 1; number <= 3; number++)
            await precompiled.RunAsync(number, new RecordedOutput(), NoInterruption.Instance);
        Assert.True(precompiled.CanRun(2, cells[1]) && precompiled.CanRun(3, cells[2]));
        for (var number = 4; number <= 5; number++)
            await precompiled.RunAsync(number, new RecordedOutput(), NoInterruption.Instance);
        Assert.Equal([4, 5], Enumerable.Range(1, 5).Where(number => precompiled.CanRun(number, cells[number - 1])));
    }

    [Theory]
    [InlineData("namespace Zoo { class Cat; }")]
    [InlineData("#!time\n1")]
    [InlineData("#!markdown\ntext")]
    [InlineData("#!nonsense")]
    [InlineData("#r \"nuget: Nothing\"")]
    [InlineData("int x = \"text\";")]
    public async Task It_ends_before_a_cell_that_is_more_than_a_script_or_wrong(string cell) =>
        Assert.Equal(["1"], (await CompileAsync("1", cell, "2")).Select(compiled => compiled.Code));

    [Fact]
    public async Task The_same_cells_become_the_same_bytes()
    {
        string[] cells = ["var a = 1;", "a"];
        Assert.Equal(PrecompiledFile.Write(await CompileAsync(cells, "ℛsame")), PrecompiledFile.Write(await CompileAsync(cells, "ℛsame")));
    }

    [Fact]
    public async Task A_loaded_file_is_compiled_under_its_path_in_the_page()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "Inner.cs"), "int Twice(int a) => 2 * a;");
        var cell = Assert.Single(await CompileAsync("#load \"Inner.cs\"\nTwice(2)"));
        Assert.Contains($"{There}/Inner.cs", PathsOf(cell));
    }

    [Fact]
    public void Packages_and_what_does_something_when_it_is_loaded_are_kept()
    {
        var cell = new PrecompiledCell("1", [new PackageRequest("A", "1.0"), new PackageRequest("B", null)], ["C"], "D", null, HasValue: true, [1], []);
        var read = Assert.Single(PrecompiledFile.Read(new MemoryStream(PrecompiledFile.Write([cell]))));
        Assert.Equal((cell.Code, cell.Name, cell.EntryPoint, cell.HasValue), (read.Code, read.Name, read.EntryPoint, read.HasValue));
        Assert.Equal(cell.Packages, read.Packages);
        Assert.Equal(cell.Initialized, read.Initialized);
        Assert.Equal(cell.Assembly, read.Assembly);
    }

    private static List<string> PathsOf(PrecompiledCell cell)
    {
        using var provider = System.Reflection.Metadata.MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(cell.Symbols));
        var reader = provider.GetMetadataReader();
        return [.. reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))];
    }

    private Task<IReadOnlyList<PrecompiledCell>> CompileAsync(params string[] cells) => CompileAsync(cells, $"ℛ{Interlocked.Increment(ref _sessions)}");

    private async Task<IReadOnlyList<PrecompiledCell>> CompileAsync(string[] cells, string session) =>
        PrecompiledFile.Read(new MemoryStream(PrecompiledFile.Write(
            await Precompiler.CompileAsync(_folder.Path, There, _assemblies.Path, new NoPackages(), cells, CancellationToken.None, session))));
}
