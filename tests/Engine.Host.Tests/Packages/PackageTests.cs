using System.IO.Compression;
using Engine.Host.Packages;
using Engine.Notebooks.Outputs;
using Engine.Scripting;
using Engine.Scripting.Guests;
using Engine.Testing;

namespace Engine.Host.Tests.Packages;

public sealed class PackageTests : IDisposable
{
    // The machine keeps what it has restored once, also after a build that makes another assembly.
    private static readonly string Version = typeof(PackageTests).Assembly.GetName().Version!.ToString(3);

    private readonly TemporaryFolder _folder = new();
    private readonly ScriptSession _session;

    public PackageTests() => _session = Sessions.Open(_folder.Path, new PackageRestorer(_folder.File("cache")));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("#r \"nuget: Plotly.NET.Interactive, 6.0.0\"")]
    [InlineData("#r \"nuget: Plotly.NET, 6.0.0\"")]
    [InlineData("#r \"nuget: Plotly.NET\"")]
    public async Task A_package_that_the_engine_ships_needs_no_restore(string directive)
    {
        Assert.Null(await Run(1, $"{directive}\ntypeof(Plotly.NET.GenericChart).Name"));
        Assert.False(Directory.Exists(_folder.File("cache")));
    }

    [Theory]
    [InlineData("Plotly.NET.Interactive, 4.2.1")]
    [InlineData("Plotly.NET, 5.0.0")]
    public async Task What_is_displayed_in_one_version_only_takes_the_place_of_the_others_and_says_so(string package)
    {
        var output = new RecordedOutput();

        Assert.Null(await Run(1, $"#r \"nuget: {package}\"\ntypeof(Plotly.NET.GenericChart).Name", output));

        Assert.Equal(
            [$"stderr: {package.Replace(",", "")} is not used: this engine displays Plotly.NET 6.0.0, which takes its place\n", "result text/plain GenericChart"],
            output.Lines);
    }

    [Fact]
    public async Task A_package_is_restored_from_a_named_source_and_used()
    {
        MakePackage("Packaged.Here", Version);

        var error = await Run(1, $"#i \"nuget: {_folder.Path}\"\n#r \"nuget: Packaged.Here, {Version}\"\nvar t = typeof(Engine.Host.Tests.Packages.Packaged);");

        Assert.True(error is null, error?.Value);
        Assert.Single(Directory.GetFiles(_folder.File("cache"), "resolved.json", SearchOption.AllDirectories));
        Assert.Contains($"Packaged.Here {Version} is already loaded", (await Run(2, "#r \"nuget: Packaged.Here, 2.0.0\""))!.Value);
    }

    [Fact]
    public async Task A_package_that_does_not_exist_is_named_in_one_line()
    {
        var error = await Run(1, "#r \"nuget: There.Is.No.Such.Package.Here, 1.0.0\"");

        Assert.Equal("PackageError", error!.Name);
        Assert.StartsWith("there is no package There.Is.No.Such.Package.Here in ", error.Value);
        Assert.DoesNotContain('\n', error.Value);
    }

    [Theory]
    [InlineData("1.2.0", "there is no Packaged.Elsewhere 1.2.0: the nearest is 1.2.3; ")]
    [InlineData("9.0.0", "there is no Packaged.Elsewhere 9.0.0: the nearest is 1.2.3; ")]
    public async Task A_version_that_does_not_exist_is_not_replaced_by_another(string version, string message)
    {
        MakePackage("Packaged.Elsewhere", "1.2.3");

        var error = await Run(1, $"#i \"nuget: {_folder.Path}\"\n#r \"nuget: Packaged.Elsewhere, {version}\"");

        Assert.StartsWith(message, error!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.*")]
    [InlineData("*-*")]
    [InlineData("[1.0, 2.0)")]
    [InlineData("")]
    public async Task A_version_need_not_be_exact(string version)
    {
        MakePackage("Packaged.Elsewhere", "1.2.3");

        Assert.Null(await Run(1, $"#i \"nuget: {_folder.Path}\"\n#r \"nuget: Packaged.Elsewhere, {version}\""));
        Assert.Null(await Run(2, "#r \"nuget: packaged.elsewhere\""));
    }

    [Theory]
    [InlineData("nuget: http://127.0.0.1:9/index.json")]
    [InlineData("nuget: no/such/folder")]
    public async Task What_has_failed_is_not_in_the_way_of_the_next(string source)
    {
        MakePackage("Packaged.After", Version);
        await Run(1, $"#i \"{source}\"");

        var failure = await Run(2, $"#i \"{source}\"\n#r \"nuget: There.Is.No.Such.Package.Here, 1.0.0\"");
        var next = await Run(3, $"#i \"nuget: {_folder.Path}\"\n#r \"nuget: Packaged.After, {Version}\"");

        Assert.Equal("PackageError", failure?.Name);
        Assert.True(next is null, next?.Value);
    }

    [Fact]
    public async Task What_was_restored_for_many_is_found_where_nothing_may_be_locked()
    {
        MakePackage("Packaged.Once", Version);
        var cell = $"#i \"nuget: {_folder.Path}\"\n#r \"nuget: Packaged.Once, {Version}\"";

        var (files, failure) = await SharedPackages.RestoreAsync(["1 + 1", cell, "\"no C#"], TestContext.Current.CancellationToken, new PackageRestorer(_folder.File("cache")));

        Assert.Null(failure);
        Assert.EndsWith("Engine.Host.Tests.dll", Assert.Single(files), StringComparison.Ordinal);
        using var locked = new FileStream(
            Assert.Single(Directory.GetFiles(_folder.File("cache"), "lock", SearchOption.AllDirectories)),
            FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Null(await Run(1, cell).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_cannot_be_restored_for_many_is_said_in_one_line()
    {
        var (files, failure) = await SharedPackages.RestoreAsync(
            ["#r \"nuget: There.Is.No.Such.Package.Here, 1.0.0\""], TestContext.Current.CancellationToken, new PackageRestorer(_folder.File("cache")));

        Assert.Empty(files);
        Assert.StartsWith("there is no package There.Is.No.Such.Package.Here in ", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"nuget: Packaged.Here, 1.2.3\"")]
    [InlineData("#i \"nuget: https://example.org/index.json\"")]
    public async Task Answers_of_students_get_no_packages(string directive)
    {
        var error = await _session.RunAsync(1, $"{directive}\n1", new RecordedOutput(), NoInterruption.Instance, new GuestRules([], []));

        Assert.Equal("NotAllowed", error?.Name);
        Assert.False(Directory.Exists(_folder.File("cache")));
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_to_is_no_place_to_wait()
    {
        File.WriteAllText(_folder.File("cache"), "a file where a folder should be");

        Assert.StartsWith("cannot restore Packaged.Here 1.2.3: ", (await Run(1, "#r \"nuget: Packaged.Here, 1.2.3\""))!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_an_extension_of_dotnet_interactive_is_not_run_is_said_once()
    {
        MakePackage("Packaged.Extension", Version, "interactive-extensions/dotnet/Packaged.Extension.dll");
        MakePackage("Packaged.Plain", Version);
        var source = $"#i \"nuget: {_folder.Path}\"";
        var (first, second) = (new RecordedOutput(), new RecordedOutput());

        Assert.Null(await Run(1, $"{source}\n#r \"nuget: Packaged.Extension, {Version}\"", first));
        Assert.Null(await Run(2, $"#r \"nuget: Packaged.Plain, {Version}\"\n#r \"nuget: Packaged.Extension\"", second));

        Assert.Equal(
            [$"stderr: Packaged.Extension {Version} extends .NET Interactive, which this engine is not: "
                + "the extension is not run; to show its values otherwise, call Formatter.Register in a cell\n"],
            first.Lines);
        Assert.Empty(second.Lines);
    }

    [Fact]
    public async Task It_is_said_as_well_where_the_package_has_been_restored_before()
    {
        MakePackage("Packaged.Before", Version, "interactive-extensions/dotnet/Packaged.Before.dll");
        var cell = $"#i \"nuget: {_folder.Path}\"\n#r \"nuget: Packaged.Before, {Version}\"";
        await Run(1, cell);
        var output = new RecordedOutput();

        await RunElsewhere(cell, output);

        Assert.StartsWith($"stderr: Packaged.Before {Version} extends", Assert.Single(output.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_that_cannot_be_had_is_no_place_to_wait()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        var (cell, file) = await RestoredOnce("Packaged.Linked");
        File.Delete(file);
        File.CreateSymbolicLink(file, "lock");

        var error = await RunElsewhere(cell).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.StartsWith($"cannot restore Packaged.Linked {Version}: ", error?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_of_somebody_else_is_waited_for()
    {
        var (cell, file) = await RestoredOnce("Packaged.Locked");
        Task<ErrorOutput?> waiting;
        using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            waiting = RunElsewhere(cell);
            await Task.Delay(500, TestContext.Current.CancellationToken);
            Assert.False(waiting.IsCompleted);
        }
        Assert.Null(await waiting);
    }

    [Fact]
    public async Task Two_versions_in_one_cell_are_refused()
    {
        var error = await Run(1, "#r \"nuget: Packaged.Twice, 1.0.0\"\n#r \"nuget: packaged.twice, 2.0.0\"");

        Assert.Equal("packaged.twice 2.0.0 cannot be had beside Packaged.Twice 1.0.0: ask for one version", error?.Value);
    }

    /// <summary>A cell whose package is restored, but not remembered to be; and the lock of the restore.</summary>
    private async Task<(string Cell, string Lock)> RestoredOnce(string id)
    {
        MakePackage(id, Version);
        var cell = $"#i \"nuget: {_folder.Path}\"\n#r \"nuget: {id}, {Version}\"";
        Assert.Null(await Run(1, cell));
        File.Delete(Assert.Single(Directory.GetFiles(_folder.File("cache"), "resolved.json", SearchOption.AllDirectories)));
        return (cell, Assert.Single(Directory.GetFiles(_folder.File("cache"), "lock", SearchOption.AllDirectories)));
    }

    private Task<ErrorOutput?> RunElsewhere(string code, RecordedOutput? output = null) =>
        Sessions.Open(_folder.Path, new PackageRestorer(_folder.File("cache"))).RunAsync(1, code, output ?? new RecordedOutput(), NoInterruption.Instance);

    private Task<ErrorOutput?> Run(int cell, string code, RecordedOutput? output = null) =>
        _session.RunAsync(cell, code, output ?? new RecordedOutput(), NoInterruption.Instance);

    private void MakePackage(string id, string version, params string[] otherFiles)
    {
        using var package = ZipFile.Open(_folder.File($"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        package.CreateEntryFromFile(typeof(PackageTests).Assembly.Location, "lib/net10.0/Engine.Host.Tests.dll");
        foreach (var file in otherFiles)
            package.CreateEntry(file);
        using var spec = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        spec.Write($"""
            <?xml version="1.0"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>{id}</id><version>{version}</version><authors>tests</authors><description>A test's own.</description></metadata>
            </package>
            """);
    }
}

/// <summary>A type that a cell meets through a package.</summary>
public static class Packaged;
