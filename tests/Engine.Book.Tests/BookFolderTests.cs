using System.Text;
using Engine.Testing;

namespace Engine.Book.Tests;

public class BookFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Files_of_an_earlier_book_are_removed()
    {
        Write("index.html", "charts/old.js");
        Write("index.html");
        Assert.False(File.Exists(_folder.File("charts/old.js")));
        Assert.True(File.Exists(_folder.File("index.html")));
    }

    [Fact]
    public void A_file_that_somebody_changed_is_left()
    {
        Write("old.html");
        File.WriteAllText(_folder.File("old.html"), "mine now");
        Write("index.html");
        Assert.Equal("mine now", File.ReadAllText(_folder.File("old.html")));
    }

    [Fact]
    public void Foreign_files_are_left()
    {
        File.WriteAllText(_folder.File("notes.txt"), "mine");
        Write("index.html");
        Write("other.html");
        Assert.True(File.Exists(_folder.File("notes.txt")));
    }

    [Fact]
    public void A_foreign_file_is_not_written_over()
    {
        File.WriteAllText(_folder.File("index.html"), "mine");
        var error = Assert.Throws<IOException>(() => Write("index.html"));
        Assert.Contains("index.html is not this engine's: move it away", error.Message);
        Assert.Equal("mine", File.ReadAllText(_folder.File("index.html")));
    }

    [Fact]
    public void A_list_that_names_a_file_outside_is_not_believed()
    {
        var outside = _folder.File("outside.txt");
        File.WriteAllText(outside, "");
        var book = Directory.CreateDirectory(_folder.File("book")).FullName;
        const string HashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        File.WriteAllText(Path.Combine(book, ".book-files"), $"{HashOfNothing}  ../outside.txt\nnonsense\n");
        new BookFolder(book).Write(new Dictionary<string, byte[]>());
        Assert.True(File.Exists(outside));
    }

    public void Dispose() => _folder.Dispose();

    private void Write(params string[] names) =>
        new BookFolder(_folder.Path).Write(names.ToDictionary(name => name, name => Encoding.UTF8.GetBytes(name)));
}
