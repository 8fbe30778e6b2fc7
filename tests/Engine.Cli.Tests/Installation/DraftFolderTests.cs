using Engine.Cli.Installation;
using Engine.Testing;

namespace Engine.Cli.Tests.Installation;

public sealed class DraftFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Place => _folder.File("kernels/a");

    private IEnumerable<string?> Places => Directory.EnumerateDirectories(_folder.File("kernels")).Select(Path.GetFileName);

    [Fact]
    public async Task Many_who_write_one_folder_at_the_same_time_leave_one_whole_folder()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var time = 0; time < 20; time++)
                await WriteAsync($"{writer}");
        }, TestContext.Current.CancellationToken)));

        Assert.Equal(["a"], Places);
        var files = Directory.EnumerateFiles(Place).ToList();
        Assert.Equal(2, files.Count);
        Assert.Single(files.Select(File.ReadAllText).Distinct());
    }

    [Fact]
    public async Task One_who_fails_leaves_what_was_there()
    {
        await WriteAsync("old");
        await Assert.ThrowsAsync<IOException>(() => DraftFolder.WriteAsync<int>(Place, _ => throw new IOException("full")));
        Assert.Equal("old", await File.ReadAllTextAsync(Path.Combine(Place, "first"), TestContext.Current.CancellationToken));
        Assert.Equal(["a"], Places);
    }

    [Fact]
    public async Task What_was_killed_while_it_wrote_goes_after_a_day_and_nothing_else()
    {
        foreach (var (name, hours) in new[] { ("a.killed.draft", 25), ("a.writing.draft", 1), ("another", 25), ("b.killed.draft", 25) })
            Directory.SetLastWriteTimeUtc(Directory.CreateDirectory(_folder.File($"kernels/{name}")).FullName, DateTime.UtcNow.AddHours(-hours));
        await WriteAsync("new");
        Assert.Equal(["a", "a.writing.draft", "another", "b.killed.draft"], Places.Order(StringComparer.Ordinal));
    }

    private Task<int> WriteAsync(string text) => DraftFolder.WriteAsync(Place, async draft =>
    {
        await File.WriteAllTextAsync(Path.Combine(draft, "first"), text);
        await File.WriteAllTextAsync(Path.Combine(draft, "second"), text);
        return 0;
    });
}
