using Engine.Host.Assemblies;
using Engine.Scripting;
using Engine.Scripting.Packages;
using Engine.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Engine.Host.Tests.Assemblies;

public sealed class AssemblyFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_assembly_whose_name_stands_for_another_version_is_told_of_once()
    {
        var (session, output) = (Sessions.Open(_folder.Path), new RecordedOutput());
        Make("old", "1.0.0.0");
        Make("new", "2.0.0.0");

        Assert.Null(await session.RunAsync(1, "#r \"old/Twice.dll\"\nTwice.Version", output, NoInterruption.Instance));
        Assert.Null(await session.RunAsync(2, "#r \"new/Twice.dll\"\nTwice.Version", output, NoInterruption.Instance));
        Assert.Null(await session.RunAsync(3, "#r \"new/Twice.dll\"\nTwice.Version", output, NoInterruption.Instance));

        const string Result = "result text/plain 1.0.0.0";
        Assert.Equal(
            [Result, "stderr: Twice 2.0.0.0 is not used: this session has Twice 1.0.0.0 already; for the other, restart and ask for it first\n", Result, Result],
            output.Lines);
    }

    [Fact]
    public void Source_generators_that_cannot_be_loaded_are_told_of_once()
    {
        var (files, broken) = (new AssemblyFiles(_folder.Path), _folder.File("Broken.dll"));
        File.WriteAllText(broken, "no assembly");
        files.Add(new ResolvedPackages([], [], [], [broken]), []);

        Assert.NotEmpty(files.Generators);
        Assert.NotEmpty(files.Generators);

        Assert.StartsWith("the source generators in Broken.dll are not used: ", Assert.Single(files.TakeNotices()), StringComparison.Ordinal);
        Assert.Empty(files.TakeNotices());
    }

    private void Make(string folder, string version)
    {
        Directory.CreateDirectory(_folder.File(folder));
        var code = $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] public static class Twice {{ public static string Version => \"{version}\"; }}";
        var made = CSharpCompilation.Create(
            "Twice", [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(made.Emit(_folder.File($"{folder}/Twice.dll"), cancellationToken: TestContext.Current.CancellationToken).Success);
    }
}
