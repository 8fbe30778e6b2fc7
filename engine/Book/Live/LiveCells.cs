using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Engine.Book.Formulas;
using Engine.Notebooks.Files;

namespace Engine.Book.Live;

/// <summary>Adds to a book what its pages need to run their cells.</summary>
internal sealed class LiveCells
{
    /// <summary>The notebook's folder in a page, where the worker puts the files that cells read (worker.js).</summary>
    public const string Folder = "/notebooks";

    private static readonly EmbeddedFiles Embedded = new(typeof(LiveCells).Assembly);

    // Where the worker finds the page's compiled cells (PageSession.cs).
    private const string CompiledName = "/cells";

    private readonly BookFiles _files;
    private readonly CellRuntime _runtime;
    private readonly Dictionary<string, PackedFile> _packed = [];

    /// <summary>Adds what all pages need.</summary>
    /// <param name="files">The book's files.</param>
    /// <param name="runtime">What runs the cells.</param>
    public LiveCells(BookFiles files, CellRuntime runtime)
    {
        (_files, _runtime) = (files, runtime);
        var packed = runtime.Files.Select(file => (File: PackedFile.AddTo(files, file.Name, file.Content), file.IsCompiler)).ToList();
        Size = packed.Sum(file => file.File.Size);
        files.Add("pack/runtime.js", $"book.runtime = {Runtime(packed).ToJsonString()};\n");
        foreach (var name in Embedded.Names("Live"))
            files.Add($"assets/{name}", Embedded.Open($"Live/{name}"));
        foreach (var script in MathTypesetter.Scripts)
            files.Add($"assets/{Path.GetFileName(script)}", Embedded.Open(script));
        foreach (var name in Embedded.Names("Vendor").Where(name => !MathTypesetter.Scripts.Contains($"Vendor/{name}")))
            files.Add($"assets/{name}", Embedded.Open($"Vendor/{name}"));
    }

    /// <summary>What the runtime's scripts weigh together, in bytes.</summary>
    public long Size { get; }

    /// <summary>The frame's script, by which the page's policy knows it.</summary>
    public string FrameHash { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(FrameScript)));

    private static string FrameScript => Embedded.Text("Live/frame.js");

    /// <summary>Adds what one page needs.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The script that says so, a path in the book.</returns>
    public string Add(BookPage page)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(page.Path))!;
        var read = CellFiles.Of(page.Notebook, folder).Select(file => Described(Pack(file.Path, folder), file.Names));
        var compiled = _runtime.Compiled.TryGetValue(page.Path, out var cells) ? Described(PackedFile.AddTo(_files, CompiledName, cells)) : null;
        var notebook = new JsonObject
        {
            ["files"] = new JsonArray([.. read]),
            ["compiled"] = compiled,
            ["json"] = JsonNode.Parse(page.Notebook.WithoutOutputs().ToJson()),
        };
        return _files.Add($"cells/{page.Name}.js", $"book.notebook = {notebook.ToJsonString()};\n");
    }

    // Notebooks of one folder read the same files.
    private PackedFile Pack(string path, string folder)
    {
        var file = Path.Combine(folder, path);
        if (!_packed.TryGetValue(file, out var packed))
            _packed[file] = packed = PackedFile.AddTo(_files, $"{Folder}/{path}", File.ReadAllBytes(file));
        return packed;
    }

    private static JsonObject Runtime(IReadOnlyList<(PackedFile File, bool IsCompiler)> packed) => new()
    {
        ["files"] = new JsonArray([.. packed.Where(file => !file.IsCompiler).Select(file => Described(file.File))]),
        ["compiler"] = new JsonArray([.. packed.Where(file => file.IsCompiler).Select(file => Described(file.File))]),
        ["frame"] = FrameScript,
        ["worker"] = Embedded.Text("Live/worker.js"),
        ["htmlPolicy"] = Template.Render("frame-policy", new { }),
    };

    private static JsonNode Described(PackedFile file, IEnumerable<string>? names = null)
    {
        var described = new JsonObject { ["name"] = file.Name, ["script"] = file.Script, ["size"] = file.Size };
        if (names is not null)
            described["names"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]);
        return described;
    }
}
