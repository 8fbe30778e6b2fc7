using Engine.Coursework.Submissions;
using Engine.Testing;

namespace Engine.Coursework.Tests.Submissions;

public sealed class SubmissionFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_for_each_student_as_nbgraders() =>
        Assert.Equal(
            ["..%2fetc: sheet=..%2fetc/sheet.ipynb", "ada: sheet=ada/sheet/sheet.ipynb", "bob: sheet=bob/sheet.ipynb", "carol: sheet="],
            Found("ada/sheet/sheet.ipynb", "ada/.ipynb_checkpoints/sheet.ipynb", "bob/sheet.ipynb", "carol/notes.txt", "..%2fetc/sheet.ipynb", ".git/x"));

    [Fact]
    public void A_notebook_for_each_student() => Assert.Equal(["ada: sheet=ada.ipynb", "bob: sheet=bob.ipynb"], Found("ada.ipynb", "bob.ipynb"));

    [Fact]
    public void A_folder_of_one_student()
    {
        Write("ada/sheet.ipynb");
        Assert.Equal(["ada: sheet=ada/sheet.ipynb"], Described(_folder.File("ada")));
        Assert.Equal(["ada: sheet=ada/sheet.ipynb"], Described(_folder.File("ada/sheet.ipynb")));
    }

    [Fact]
    public void Links_are_not_followed()
    {
        Write("teacher/sheet.ipynb");
        Directory.CreateDirectory(_folder.File("in/eve"));
        File.CreateSymbolicLink(_folder.File("in/eve/sheet.ipynb"), _folder.File("teacher/sheet.ipynb"));
        Directory.CreateSymbolicLink(_folder.File("in/mallory"), _folder.File("teacher"));
        Assert.Equal(["eve: sheet="], Described(_folder.File("in")));
    }

    [Theory]
    [InlineData("ada.lovelace-1815", "ada.lovelace-1815")]
    [InlineData("王小明", "王小明")]
    [InlineData("..", "-5ec1f7e7")]
    [InlineData("a b", "a_b-c8687a08")]
    public void A_students_folder_has_a_safe_name(string name, string safe) => Assert.Equal(safe, SafeName.Of(name));

    [Fact]
    public void Names_that_look_alike_get_different_folders() => Assert.NotEqual(SafeName.Of("a/b"), SafeName.Of("a\\b"));

    private IEnumerable<string> Found(params string[] files)
    {
        foreach (var file in files)
            Write(file);
        return Described(_folder.Path);
    }

    private IEnumerable<string> Described(string path) => new SubmissionFinder(["sheet"]).Find([path]).Select(submission =>
        $"{submission.Student}: {string.Join(' ', submission.Files.Select(file => $"{file.Key}={(file.Value == "" ? "" : Path.GetRelativePath(_folder.Path, file.Value))}"))}");

    private void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(file))!);
        File.WriteAllText(_folder.File(file), "{}");
    }
}
