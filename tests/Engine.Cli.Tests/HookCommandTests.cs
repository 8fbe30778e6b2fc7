using CliWrap.Buffered;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Cli.Tests;

/// <summary>With git itself, in a repository of the test's own.</summary>
public sealed class HookCommandTests : IDisposable
{
    private const string Chart = """
        {"data": {"application/vnd.plotly.v1+json": {}PICTURE, "text/plain": "a chart"}, "metadata": {}, "output_type": "display_data"}
        """;

    private static readonly string[] Tools = ["sh", "git", "grep", "awk", "tr", "cat"];

    private readonly TemporaryFolder _folder = new();
    private readonly string _repository;
    private readonly string _path;

    public HookCommandTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "git brings its own shell and tools there, in a folder that is not on PATH");
        _repository = Directory.CreateDirectory(_folder.File("it's a repository")).FullName;
        // A machine without a browser.
        _path = Directory.CreateDirectory(_folder.File("bin")).FullName;
        foreach (var tool in Tools)
            File.CreateSymbolicLink(Path.Combine(_path, tool), Find(tool));
    }

    private string PreCommit => Path.Combine(_repository, ".git/hooks/pre-commit");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_committed_chart_gets_its_picture()
    {
        await InitAsync();
        AddBrowser();
        Write("a chart.ipynb", "");

        var output = await CommitAllAsync();

        Assert.Contains("a chart.ipynb: 1 pictures", output, StringComparison.Ordinal);
        Assert.Equal(StubBrowser.Picture, Picture(await GitAsync("show", "HEAD:a chart.ipynb")));
        Assert.Equal("", await GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task Without_a_browser_the_commit_is_made_and_one_line_says_so()
    {
        await InitAsync();
        Write("a.ipynb", "");

        var output = await CommitAllAsync();

        Assert.Contains("1 charts have no picture: there is no Chromium", Assert.Single(output.Split('\n'), line => line.Contains("picture")), StringComparison.Ordinal);
        Assert.Equal("1", (await GitAsync("rev-list", "--count", "HEAD")).Trim());
    }

    [Fact]
    public async Task Where_nothing_is_lacking_the_engine_is_not_started()
    {
        await InitAsync();
        File.WriteAllText(PreCommit, File.ReadAllText(PreCommit).Replace("engine='", "engine='/gone", StringComparison.Ordinal));
        Write("a.ipynb", ", \"image/png\": \"iVBO\"");

        Assert.DoesNotContain("engine", await CommitAllAsync(), StringComparison.Ordinal);

        Write("b.ipynb", "");
        Assert.Contains("b.ipynb: its charts lack pictures, and the engine is not in /gone", await CommitAllAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_staged_in_part_stays_as_it_is()
    {
        await InitAsync();
        AddBrowser();
        Write("a.ipynb", "");
        await GitAsync("add", ".");
        File.AppendAllText(Path.Combine(_repository, "a.ipynb"), "\n");

        var output = await GitAsync("commit", "-m", "a part");

        Assert.Contains("a.ipynb: only a part of it is staged", output, StringComparison.Ordinal);
        Assert.Null(Picture(await GitAsync("show", "HEAD:a.ipynb")));
        Assert.Equal(" M a.ipynb\n", await GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task Somebody_elses_hook_stays_and_may_call_ours()
    {
        await GitAsync("init");
        File.WriteAllText(PreCommit, "#!/bin/sh\n");

        foreach (var verb in new[] { "install", "uninstall" })
        {
            var (exitCode, _, error) = await EngineProcess.RunAsync(_repository, "hook", verb);
            Assert.Equal(1, exitCode);
            Assert.Contains($"{PreCommit} is somebody else's hook", error, StringComparison.Ordinal);
        }
        Assert.Equal("#!/bin/sh\n", File.ReadAllText(PreCommit));
        Assert.Equal(0, (await EngineProcess.RunAsync(_repository, "hook", "install", "--as", "illustrate")).ExitCode);
        Assert.True(File.Exists(Path.Combine(_repository, ".git/hooks/illustrate")));
    }

    [Fact]
    public async Task It_is_written_where_the_repository_has_its_hooks_and_taken_back()
    {
        await GitAsync("init");
        await GitAsync("config", "core.hooksPath", ".hooks");
        var below = Directory.CreateDirectory(Path.Combine(_repository, "below")).FullName;

        Assert.Equal(0, (await EngineProcess.RunAsync(below, "hook", "install")).ExitCode);
        Assert.True(File.Exists(Path.Combine(_repository, ".hooks/pre-commit")));
        Assert.Equal(0, (await EngineProcess.RunAsync(below, "hook", "uninstall")).ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_repository, ".hooks")));
    }

    [Fact]
    public async Task Outside_of_a_repository_there_is_none()
    {
        var (exitCode, _, error) = await EngineProcess.RunAsync(_path, "hook", "install");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("git: fatal: not a git repository", error, StringComparison.Ordinal);
    }

    private static string Find(string tool) => Environment.GetEnvironmentVariable("PATH")!.Split(':')
        .Select(folder => Path.Combine(folder, tool)).First(File.Exists);

    private static string? Picture(string notebook) =>
        Assert.IsType<DisplayOutput>(Notebook.Parse(notebook, "committed").Cells[0].Outputs[0]).Data.Text(MimeType.Png);

    private async Task InitAsync()
    {
        await GitAsync("init");
        Assert.Equal(0, (await EngineProcess.RunAsync(_repository, "hook", "install")).ExitCode);
    }

    private void AddBrowser() => File.CreateSymbolicLink(Path.Combine(_path, "chromium"), StubBrowser.In(_folder));

    private void Write(string name, string picture) => TestNotebooks.Of(TestNotebooks.Code.Replace(
        "\"outputs\": []", $"\"outputs\": [{Chart.Replace("PICTURE", picture)}]")).Save(Path.Combine(_repository, name));

    private async Task<string> CommitAllAsync()
    {
        await GitAsync("add", ".");
        return await GitAsync("commit", "-m", "a commit");
    }

    private async Task<string> GitAsync(params string[] arguments)
    {
        var git = await CliWrap.Cli.Wrap("git").WithWorkingDirectory(_repository)
            .WithArguments(["-c", "user.name=A", "-c", "user.email=a@example.org", .. arguments])
            .WithEnvironmentVariables(variables => variables.Set("PATH", _path))
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return git.StandardOutput + git.StandardError;
    }
}
