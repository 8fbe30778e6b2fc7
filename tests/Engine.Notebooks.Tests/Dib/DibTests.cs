using Engine.Notebooks.Dib;

namespace Engine.Notebooks.Tests.Dib;

public class DibTests
{
    private const string File = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[]}}

        #!markdown

        # Title

        #!csharp

        #!time
        var x = 1;

        x

        #!fsharp

        let y = 2

        """;

    [Fact]
    public void Its_blocks_are_the_cells()
    {
        var cells = DibReader.Read(File, "a.dib").Cells;

        Assert.Equal(["# Title", "#!time\nvar x = 1;\n\nx", "let y = 2"], cells.Select(cell => cell.Source));
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Code], cells.Select(cell => cell.Kind));
        Assert.Equal([null, null, "fsharp"], cells.Select(cell => cell.Language));
    }

    [Fact]
    public void What_was_read_is_written_alike() =>
        Assert.Equal(File.ReplaceLineEndings("\n"), DibWriter.Write(DibReader.Read(File, "a.dib")));

    [Fact]
    public void Without_any_block_it_is_one_cell_of_CSharp() =>
        Assert.Equal("1 + 1", Assert.Single(DibReader.Read("1 + 1\n", "a.dib").Cells).Source);

    [Fact]
    public void Metadata_that_is_no_object_is_refused() =>
        Assert.Contains("#!meta", Assert.Throws<NotebookFormatException>(() => DibReader.Read("#!meta\n[1]\n", "a.dib")).Message);
}
