using Engine.Book.Live;
using Engine.Testing;

namespace Engine.Book.Tests.Live;

public sealed class CellFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_read_by_the_cells_that_say_its_name_or_its_folders()
    {
        Write("data/digits/images.gz");
        Write("data/digits/labels.gz");
        Write("data/other.csv");
        Write("secret.txt");

        Assert.Equal(
            [("data/digits/images.gz", "data/digits"), ("data/digits/labels.gz", "data/digits data/digits/labels.gz"), ("data/other.csv", "data/other.csv")],
            Find("var a = Load(\"data/digits\");", "File.ReadAllText(\"data/other.csv\"); // \"secret.txt\"", "Open(@\"data/digits/labels.gz\")"));
    }

    [Fact]
    public void A_loaded_file_brings_what_it_reads_itself()
    {
        Write("code/Experiment.cs", "#load \"code/Inner.cs\"\nvar x = \"data/a.csv\";");
        Write("code/Inner.cs", "// again: \nvar y = \"code/Experiment.cs\";");
        Write("data/a.csv");

        Assert.Equal(
            [("code/Experiment.cs", "code/Experiment.cs"), ("code/Inner.cs", "code/Experiment.cs"), ("data/a.csv", "code/Experiment.cs")],
            Find("#load \"code/Experiment.cs\""));
    }

    [Theory]
    [InlineData("../")]
    [InlineData("/etc/hostname")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("missing.csv")]
    [InlineData("Library.dll")]
    public void Nothing_else_is_taken(string name)
    {
        Write("Library.dll");
        Write("top.txt");
        Assert.Empty(Find($"var name = \"{name}\";"));
    }

    private IEnumerable<(string Path, string Names)> Find(params string[] cells) =>
        CellFiles.Of(TestNotebooks.OfCode(cells), _folder.Path).Select(file => (file.Path, string.Join(' ', file.Names.Order(StringComparer.Ordinal))));

    private void Write(string path, string text = "")
    {
        var file = Path.Combine(_folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
