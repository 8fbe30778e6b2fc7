using System.Text.Json.Nodes;
using Engine.Testing;

namespace Engine.Cli.Tests;

/// <summary>The test's engine runs from no build folder of its own, so it is copied and not compiled: what takes a minute is not tested here.</summary>
public sealed class InstallCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Kernel => _folder.File("share/jupyter/kernels/.net-csharp");

    private string Extension => _folder.File("share/jupyter/labextensions/activation-notebooks");

    private string Json => Path.Combine(Kernel, "kernel.json");

    [Fact]
    public async Task A_kernel_is_written_with_all_it_needs_and_taken_back()
    {
        Directory.CreateDirectory(_folder.File("share/jupyter/kernels/another"));
        Assert.Equal(0, (await RunAsync("install")).ExitCode);

        var spec = JsonNode.Parse(await File.ReadAllTextAsync(Json, TestContext.Current.CancellationToken))!;
        var engine = spec["argv"]![1]!.ToString();
        Assert.StartsWith(Kernel, engine, StringComparison.Ordinal);
        Assert.True(File.Exists(engine));
        Assert.Equal(("csharp", "message"), (spec["language"]!.ToString(), spec["interrupt_mode"]!.ToString()));
        Assert.Equal("5.5", (string?)spec["kernel_protocol_version"]);
        Assert.True(new FileInfo(Path.Combine(Kernel, "plotly.js")).Length > 1_000_000);
        Assert.Contains("define([\"notebook/js/outputarea\"]", await ReadAsync(Path.Combine(Kernel, "kernel.js")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Kernel, "logo-64x64.png")));

        Assert.Equal(0, (await RunAsync("install")).ExitCode);
        Assert.Equal(0, (await RunAsync("uninstall")).ExitCode);
        Assert.Equal(["another"], Directory.EnumerateDirectories(_folder.File("share/jupyter/kernels")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Jupyterlab_is_given_an_extension_that_stays_as_long_as_a_kernel_does()
    {
        Directory.CreateDirectory(_folder.File("share/jupyter/labextensions/another"));
        Assert.Equal(0, (await RunAsync("install")).ExitCode);
        Assert.Equal(0, (await RunAsync("install", "--name", "second")).ExitCode);

        var package = JsonNode.Parse(await ReadAsync(Path.Combine(Extension, "package.json")))!;
        Assert.Equal("activation-notebooks", (string?)package["name"]);
        Assert.Equal("./mimeExtension", (string?)package["jupyterlab"]!["_build"]!["mimeExtension"]);
        var entry = await ReadAsync(Path.Combine(Extension, (string)package["jupyterlab"]!["_build"]!["load"]!));
        Assert.Contains("window._JUPYTERLAB ??= {})[\"activation-notebooks\"]", entry, StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(Extension, "static/plotly.js")).Length > 1_000_000);

        Assert.Equal(0, (await RunAsync("uninstall")).ExitCode);
        Assert.True(Directory.Exists(Extension));
        Assert.Equal(0, (await RunAsync("uninstall", "--name", "second")).ExitCode);
        Assert.Equal(["another"], Directory.EnumerateDirectories(_folder.File("share/jupyter/labextensions")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Somebody_elses_kernel_stays_until_it_is_to_be_replaced()
    {
        const string Theirs = """{"argv": ["dotnet", "interactive"], "language": "C#"}""";
        Directory.CreateDirectory(Kernel);
        await File.WriteAllTextAsync(Json, Theirs, TestContext.Current.CancellationToken);

        foreach (var command in new[] { "install", "uninstall" })
        {
            var (exitCode, _, error) = await RunAsync(command);
            Assert.Equal(1, exitCode);
            Assert.Contains($"""{Kernel} is somebody else's kernel, started by ["dotnet","interactive"]""", error, StringComparison.Ordinal);
            Assert.Equal(Theirs, await File.ReadAllTextAsync(Json, TestContext.Current.CancellationToken));
        }
        Assert.Equal(0, (await RunAsync("install", "--replace")).ExitCode);
        Assert.Equal(0, (await RunAsync("uninstall")).ExitCode);
    }

    [Theory]
    [InlineData("a/b", "'a/b' is no kernel name: use letters, digits, '.', '-' and '_'")]
    [InlineData("..", "'..' is no kernel name: use letters, digits, '.', '-' and '_'")]
    public async Task A_name_that_is_none_is_refused(string name, string expected)
    {
        var (exitCode, _, error) = await RunAsync("install", "--name", name);
        Assert.Equal((1, expected), (exitCode, error.Trim()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Two_places_are_refused() => Assert.Equal(1, (await RunAsync("install", "--user")).ExitCode);

    [Fact]
    public async Task Where_there_is_no_kernel_none_is_removed()
    {
        var (exitCode, _, error) = await RunAsync("uninstall");
        Assert.Equal((1, $"there is no kernel in {Kernel}"), (exitCode, error.Trim()));
    }

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string command, params string[] more) =>
        EngineProcess.RunAsync(_folder.Path, [command, "--prefix", _folder.Path, .. more]);
}
