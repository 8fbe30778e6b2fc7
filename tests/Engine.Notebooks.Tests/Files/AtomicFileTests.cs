using Engine.Notebooks.Files;
using Engine.Testing;

namespace Engine.Notebooks.Tests.Files;

public class AtomicFileTests
{
    [Fact]
    public void A_new_file_is_written_and_nothing_is_left_beside_it()
    {
        using var folder = new TemporaryFolder();
        AtomicFile.Write(folder.File("a.txt"), "é");
        Assert.Equal([0xC3, 0xA9], File.ReadAllBytes(folder.File("a.txt")));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void The_same_content_leaves_the_file_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.txt");
        File.WriteAllText(path, "same");
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        AtomicFile.Write(path, "same");
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
        AtomicFile.Write(path, "diff");
        Assert.NotEqual(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void A_failed_write_leaves_the_folder_as_it_was()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("taken"));
        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(folder.File("taken"), "x"));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void The_mode_of_the_file_and_a_link_to_it_are_kept()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        var path = folder.File("a.txt");
        File.WriteAllText(path, "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(folder.File("link"), "a.txt");
        AtomicFile.Write(folder.File("link"), "new");
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal("a.txt", new FileInfo(folder.File("link")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
    }
}
