using Engine.Coursework.Adaptation;
using Engine.Testing;

namespace Engine.Coursework.Tests.Adaptation;

public sealed class AdaptedCopyTests : IDisposable
{
    private const string Version = "1.2.3";
    private readonly TemporaryFolder _folder = new();

    public AdaptedCopyTests()
    {
        foreach (var file in (string[])["other.ipynb", "images/a.png", "data/set/a.csv", "data/set/b.csv", "data/c.csv", "code/Loaded.cs", "code/Deeper.cs", "../outside.csv"])
            Write(file, "");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("#r \"../lib/bin/Neural.dll\"", "#r \"nuget: Neural, 1.2.3\"")]
    [InlineData("#r \"../../lib/bin/Neural.Coursework.dll\"\nusing Neural;", "#r \"nuget: Neural.Coursework, 1.2.3\"\nusing Neural;")]
    [InlineData("  #r \"../lib/bin/System.Numerics.Tensors.dll\"  // sums", "  #r \"nuget: Neural.Charts, 1.2.3\"  // sums")]
    [InlineData("#r \"../lib/bin/Neural.Charts.dll\"\n#r \"../lib/bin/Plotly.NET.dll\"\n1", "#r \"nuget: Neural.Charts, 1.2.3\"\n1")]
    [InlineData("#r \"nuget: Plotly.NET.Interactive, 6.0.0\"", "#r \"nuget: Plotly.NET.Interactive, 6.0.0\"")]
    [InlineData("#r \"System.Xml\"", "#r \"System.Xml\"")]
    public void The_library_comes_from_its_packages(string source, string expected)
    {
        var copy = Adapt(Cells.Plain("a", source));

        Assert.Equal(expected, copy.Notebook.Cells[0].Source);
        Assert.Single(copy.Notebook.Cells[0].Outputs);
    }

    [Theory]
    [InlineData("#load \"code/Loaded.cs\"", "code/Loaded.cs")]
    [InlineData("File.ReadAllText(\"data/c.csv\")", "data/c.csv")]
    [InlineData("Mnist.Load(\"data/set\")", "data/set/a.csv", "data/set/b.csv")]
    [InlineData("var text = \"and/or\";")]
    public void What_cells_load_or_read_is_carried_along(string source, params string[] files)
    {
        var copy = Adapt(Cells.Plain("a", source));

        Assert.Equal(files, copy.Files);
        Assert.Equal(files.Select(file => $"cell a: {file} is copied, too"), copy.Remarks);
        Assert.Equal(source, copy.Notebook.Cells[0].Source);
    }

    [Fact]
    public void What_loaded_files_load_and_read_is_carried_along()
    {
        Write("code/Loaded.cs", "#load \"Deeper.cs\"");
        Write("code/Deeper.cs", "// reads from the notebook's folder\nvar path = \"data/c.csv\";");

        Assert.Equal(["code/Deeper.cs", "code/Loaded.cs", "data/c.csv"], Adapt(Cells.Plain("a", "#load \"code/Loaded.cs\"")).Files);
    }

    [Fact]
    public void Files_that_load_each_other_are_carried_along_once()
    {
        Write("code/Loaded.cs", "#load \"Deeper.cs\"");
        Write("code/Deeper.cs", "#load \"Loaded.cs\"");

        Assert.Equal(["code/Deeper.cs", "code/Loaded.cs"], Adapt(Cells.Plain("a", "#load \"code/Loaded.cs\"")).Files);
    }

    [Theory]
    [InlineData("see [the other](other.ipynb), please", "see the other, please")]
    [InlineData("see [the [2nd]\nother](other.ipynb#part)", "see the [2nd]\nother")]
    [InlineData("[web](https://example.org), [below](#part), [gone](gone.ipynb)", "[web](https://example.org), [below](#part), [gone](gone.ipynb)")]
    [InlineData("$f[x](y)$", "$f[x](y)$")]
    [InlineData("![a picture](images/a.png)", "![a picture](images/a.png)")]
    public void Links_to_neighbours_become_text(string source, string expected) =>
        Assert.Equal(expected, Adapt(Cells.Markdown("a", source)).Notebook.Cells[0].Source);

    [Fact]
    public void Links_to_what_is_carried_along_stay()
    {
        var link = "see [how](code/Loaded.cs)";

        Assert.Equal(link, Adapt(Cells.Markdown("a", link), Cells.Plain("b", "#load \"code/Loaded.cs\"")).Notebook.Cells[0].Source);
    }

    [Fact]
    public void Pictures_are_carried_along() =>
        Assert.Equal(["images/a.png"], Adapt(Cells.Markdown("a", "![a picture](images/a.png)")).Files);

    [Fact]
    public void What_cannot_be_mended_is_refused()
    {
        Write("code/Loaded.cs", "#r \"../../lib/bin/Neural.dll\"");

        Refused("cell a: '../outside.csv' lies outside of the notebook's folder", Cells.Plain("a", "File.ReadAllText(\"../outside.csv\")"));
        Refused("cell a: code/Loaded.cs, which it loads, references ../../lib/bin/Neural.dll", Cells.Plain("a", "#load \"code/Loaded.cs\""));
        Refused("cell a: the link to 'other.ipynb' would break", Cells.Markdown("a", "<a href=\"other.ipynb\">x</a>"));
        Refused("cell a: the link to 'other.ipynb' would break", Cells.Markdown("a", "[x][1]\n\n[1]: other.ipynb"));
    }

    private void Refused(string why, string cell) =>
        Assert.StartsWith(why, Assert.Throws<AdaptationException>(() => Adapt(cell)).Message, StringComparison.Ordinal);

    private AdaptedCopy Adapt(params string[] cells) => AdaptedCopy.Of(Cells.Notebook(cells), _folder.File("notebooks"), Version);

    private void Write(string file, string text)
    {
        var path = _folder.File($"notebooks/{file}");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text);
    }
}
