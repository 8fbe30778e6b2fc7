using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Engine.Book.Live;
using Engine.Testing;

namespace Engine.Book.Tests.Live;

public sealed partial class LiveCellsTests : IDisposable
{
    private static readonly CellRuntime Runtime = new(
        [new("dotnet.js", [100], IsCompiler: false), new("Large.wasm", new byte[200_000], IsCompiler: false), new("Some.wasm", [1, 2, 3], IsCompiler: false), new("Compiler.wasm", [4], IsCompiler: true)],
        new Dictionary<string, byte[]>());

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_without_a_runtime_has_no_scripts_for_it_and_says_how_to_get_it()
    {
        var page = Write(null, "1 + 1");
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.GetAttribute("src")!.Contains("live.js"));
        Assert.Contains("-- site", page.QuerySelector(".run")!.TextContent);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "book", "pack")));
        Assert.DoesNotContain("blob: 'wasm", Policy(page));
    }

    [Fact]
    public void The_policy_of_a_page_lets_cells_run_and_names_the_frames_script_by_its_hash()
    {
        var page = Write(Runtime, "1 + 1");
        var frame = Script("pack/runtime.js")["frame"]!.GetValue<string>();
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(frame)));
        Assert.Contains($"script-src 'self' file: 'unsafe-eval' blob: 'wasm-unsafe-eval' 'sha256-{hash}';", Policy(page));
        Assert.EndsWith("worker-src blob:; connect-src blob:", Policy(page));
        Assert.Equal(hash, page.QuerySelector("script[data-hash]")!.GetAttribute("data-hash"));
    }

    [Fact]
    public void The_runtime_is_packed_in_scripts_of_which_the_page_knows_the_sizes()
    {
        Write(Runtime, "1 + 1");
        var packs = Script("pack/runtime.js")["packs"]!.AsArray();
        Assert.Equal(["dotnet.js Some.wasm", "Large.wasm"], packs.Select(Holds));
        Assert.Equal(["Compiler.wasm"], Script("pack/runtime.js")["compiler"]!.AsArray().Select(Holds));
        var script = Path.Combine(_folder.Path, "book", packs[0]!["script"]!.GetValue<string>());
        Assert.Equal(packs[0]!["size"]!.GetValue<int>(), new FileInfo(script).Length);
        Assert.Equal([[100], [1, 2, 3]], Packed.Matches(File.ReadAllText(script)).Select(match => Unpack(match.Groups["text"].Value)));
    }

    private static string Holds(JsonNode? pack) => string.Join(" ", pack!["holds"]!.AsArray().Select(name => name!.GetValue<string>()));

    private static byte[] Unpack(string text)
    {
        using var unpacked = new MemoryStream();
        new GZipStream(new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress).CopyTo(unpacked);
        return unpacked.ToArray();
    }

    [Fact]
    public void A_page_has_its_notebook_without_outputs_and_the_files_that_cells_read()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "data"));
        File.WriteAllText(Path.Combine(_folder.Path, "data", "x.csv"), "1,2");
        Write(Runtime, "File.ReadAllText(\"data/x.csv\")");
        var script = Script("cells/a.js");
        Assert.Equal("/notebooks/data/x.csv", Holds(script["files"]![0]));
        Assert.Equal("data/x.csv", script["files"]![0]!["names"]![0]!.GetValue<string>());
        Assert.All(script["json"]!["cells"]!.AsArray(), cell => Assert.Empty(cell!["outputs"]!.AsArray()));
    }

    [Fact]
    public void Cells_that_can_be_run_are_marked()
    {
        var page = Write(Runtime, "1 + 1", "", "#!fsharp\n1");
        Assert.Equal([true, false, true], page.QuerySelectorAll(".cell").Select(cell => cell.HasAttribute("data-run")));
    }

    [Theory]
    [InlineData("page-seconds=90", "90")]
    [InlineData("page-seconds=soon", null)]
    [InlineData("page-seconds=-1", null)]
    [InlineData("slow", null)]
    public void A_tag_says_how_long_a_cell_takes(string tag, string? seconds)
    {
        var notebook = TestNotebooks.OfCode("1");
        var cell = notebook.Cells[0].WithMetadata(new JsonObject { ["tags"] = new JsonArray(tag) });
        BookWriter.Write([(Path.Combine(_folder.Path, "a.ipynb"), notebook.WithCells([cell]))], Path.Combine(_folder.Path, "book"), Runtime);
        Assert.Equal(seconds, Page().QuerySelector(".cell")!.GetAttribute("data-seconds"));
    }

    private IDocument Write(CellRuntime? runtime, params string[] cells)
    {
        BookWriter.Write([(Path.Combine(_folder.Path, "a.ipynb"), TestNotebooks.OfCode(cells))], Path.Combine(_folder.Path, "book"), runtime);
        return Page();
    }

    private IDocument Page() => SampleBook.Parse(File.ReadAllText(Path.Combine(_folder.Path, "book", "a.html")));

    private static string Policy(IDocument page) => page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;

    /// <summary>The object that a script assigns.</summary>
    private JsonNode Script(string path)
    {
        var text = File.ReadAllText(Path.Combine(_folder.Path, "book", path));
        return JsonNode.Parse(text[(text.IndexOf('=') + 1)..].TrimEnd().TrimEnd(';'))!;
    }

    [GeneratedRegex("^book\\.packed\\.set\\(\"[A-Za-z.]+\", \"(?<text>[A-Za-z0-9+/=]+)\"\\);\n", RegexOptions.Multiline)]
    private static partial Regex Packed { get; }
}
