using Engine.Testing;

namespace Engine.Cli.Tests;

/// <summary>What needs no runtime for browsers, which takes a minute to build: the rest is tried in a browser.</summary>
public sealed class SiteCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_site_of_no_notebook_is_refused_before_anything_is_built()
    {
        var (exitCode, output, error) = await EngineProcess.RunAsync(_folder.Path, "site", "missing.ipynb");
        Assert.Equal((1, "", "'missing.ipynb' does not exist"), (exitCode, output.Trim(), error.Trim()));
    }

    [Fact]
    public async Task A_notebook_that_cannot_be_read_is_named_before_anything_is_built()
    {
        File.WriteAllText(_folder.File("bad.ipynb"), "{");
        var (exitCode, output, error) = await EngineProcess.RunAsync(_folder.Path, "site", "bad.ipynb");
        Assert.Equal((1, ""), (exitCode, output.Trim()));
        Assert.StartsWith("bad.ipynb: line 1", error);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Nothing_is_served_where_there_is_no_site()
    {
        var (exitCode, _, error) = await EngineProcess.RunAsync(_folder.Path, "serve", ".");
        Assert.Equal((1, "no index.html in .: name the folder of a site or a book"), (exitCode, error.Trim()));
    }
}
