using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Engine.Scripting.References;
using Engine.Testing;

namespace Engine.Scripting.Tests;

/// <summary>A session where there is no disk, as in a browser: all it sees are the assemblies that are loaded.</summary>
public sealed class FilelessHostTests
{
    [Fact]
    public async Task Cells_run_without_files()
    {
        var session = new ScriptSession("/", new LoadedAssemblies(new LoadedCells()), new NoPackages(), TimeProvider.System);
        var output = new RecordedOutput();

        Assert.Null(await session.RunAsync(1, "var xs = new List<int> { 1, 2, 3 };", output, NoInterruption.Instance));
        Assert.Null(await session.RunAsync(2, "display(xs.Sum(), \"text/plain\");", output, NoInterruption.Instance));
        var error = await session.RunAsync(3, "#r \"nuget: Nothing\"", output, NoInterruption.Instance);

        Assert.Equal("display text/plain 6", Assert.Single(output.Lines));
        Assert.Equal("there is no Nothing here", error?.Value);
    }

    [Fact]
    public async Task What_was_prepared_is_compiled_as_what_was_not()
    {
        var session = new ScriptSession("/", new LoadedAssemblies(new LoadedCells()), new NoPackages(), TimeProvider.System);
        var output = new RecordedOutput();
        foreach (var (i, code) in new[]
        {
            "#r \"System.Runtime.Numerics\"\nusing System.Globalization; var x = 20;",
            "var wrong = y;",
            "using System.Numerics; var big = BigInteger.One; x += CultureInfo.InvariantCulture.Name.Length;",
            "$\"{(int)big + x}\"",
        }.Index())
        {
            session.Prepare();
            var prepared = session.Compose(code).Compilation;
            // Both stand in one place of the chain, so both are the same assembly to the compiler.
            Assert.Equal(prepared.AssemblyName, session.Compose("1").Compilation.AssemblyName);

            var error = await session.RunAsync(i + 1, code, output, NoInterruption.Instance);

            Assert.Equal(i == 1 ? "CompilationError" : null, error?.Name);
        }

        Assert.Equal(["result text/plain 21"], output.Lines);
    }

    [Fact]
    public async Task An_exception_names_the_lines_of_the_cell()
    {
        var session = new ScriptSession("/", new LoadedAssemblies(new LoadedCells()), new NoPackages(), TimeProvider.System);

        var error = await session.RunAsync(1, "int Divide(int a)\n{\n    return 1 / a;\n}\nclass Half { public int Of(int a) => throw new InvalidOperationException(); }\nDivide(0)", new RecordedOutput(), NoInterruption.Instance);
        var ofType = await session.RunAsync(2, "\nnew Half().Of(1)", new RecordedOutput(), NoInterruption.Instance);

        Assert.Equal(
            ["System.DivideByZeroException: Attempted to divide by zero.", "   at Divide in cell 1, line 3", "      return 1 / a;", "   at cell 1, line 6", "      Divide(0)"],
            error?.Traceback);
        Assert.Contains("   at cell 2, line 2", ofType!.Traceback);
    }

    [Theory]
    [InlineData("int a = 1; a + 1")]
    [InlineData("for (var i = 0; i < 3; i++) { try { Console.WriteLine(i); } finally { foreach (var c in \"ab\") i += c - c; } }")]
    [InlineData("Func<int, int> Twice = x => { var y = x; return 2 * y; }; int Local(int z) { int Inner() => z * 3; return Inner(); } Twice(Local(2))")]
    [InlineData("IEnumerable<int> Squares() { for (var i = 0; ; i++) yield return i * i; } async Task<int> Later() { await Task.Delay(1); return Squares().First(); } await Later()")]
    [InlineData("record Point(int X, int Y) { public string Where => (X, Y) switch { (0, 0) => \"here\", var (x, _) when x > 0 => \"right\", _ => \"left\" }; } new Point(1, 2).Where")]
    public void Symbols_that_are_made_afterwards_are_those_of_the_code_that_runs(string code)
    {
        var submission = new ScriptSession("/", new LoadedAssemblies(new LoadedCells()), new NoPackages(), TimeProvider.System).Compose(code);
        var (early, late) = (submission.Compile(withSymbols: true, CancellationToken.None).Cell!, submission.Compile(withSymbols: false, CancellationToken.None).Cell!);

        Assert.Equal(Bodies(early.Assembly), Bodies(late.Assembly));
        Assert.Equal(Lines(early.Symbols()), Lines(late.Symbols()));
    }

    [Fact]
    public async Task Without_an_SDK_a_cell_is_told_that_it_has_no_source_generators()
    {
        var session = new ScriptSession("/", new LoadedAssemblies(new LoadedCells()), new NoPackages(), TimeProvider.System);

        var error = await session.RunAsync(1, "partial class Words\n{\n    public static partial int Get();\n}", new RecordedOutput(), NoInterruption.Instance);

        Assert.Equal(
            "(3,31): 'Get' is not complete, and no source generator completes it: they come with the .NET SDK, which is not beside the runtime here: install it, or write it yourself",
            error?.Value);
    }

    /// <summary>What each method consists of, by the number that symbols know it by.</summary>
    private static List<(int Method, string Code)> Bodies(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var metadata = file.GetMetadataReader();
        return [.. metadata.MethodDefinitions.Select(handle => (
            MetadataTokens.GetRowNumber(handle),
            metadata.GetMethodDefinition(handle).RelativeVirtualAddress is > 0 and var address ? Convert.ToHexString(file.GetMethodBody(address).GetILBytes()!) : ""))];
    }

    private static List<(int Offset, int Line)> Lines(Stream symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var metadata = provider.GetMetadataReader();
        return [.. metadata.MethodDebugInformation.SelectMany(handle => metadata.GetMethodDebugInformation(handle).GetSequencePoints()).Select(point => (point.Offset, point.StartLine))];
    }
}
