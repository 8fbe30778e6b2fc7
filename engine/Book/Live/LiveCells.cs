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
    private readonly Dictionary<string, Pack> _packed = [];

    /// <summary>Adds what all pages need.</summary>
    /// <param name="files">The book's files.</param>
    /// <param name="runtime">What runs the cells.</param>
    public LiveCells(BookFiles files, CellRuntime runtime)
    {
        (_files, _runtime) = (files, runtime);
        var packs = runtime.Files.ToLookup(file => file.IsCompiler, file => (file.Name, file.Content));
        var (always, compiler) = (Pack.AddTo(files, packs[false]), Pack.AddTo(files, packs[true]));
        Size = always.Concat(compiler).Sum(pack => pack.Size);
        files.Add("pack/runtime.js", $"book.runtime = {Runtime(always, compiler).ToJsonString()};\n");
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
        var read = CellFiles.Of(page.Notebook, folder).Select(file => Described(PackOf(file.Path, folder), file.Names));
        var compiled = _runtime.Compiled.TryGetValue(page.Path, out var cells) ? Described(Pack.AddTo(_files, CompiledName, cells)) : null;
        var notebook = new JsonObject
        {
            ["files"] = new JsonArray([.. read]),
            ["compiled"] = compiled,
            ["json"] = JsonNode.Parse(page.Notebook.WithoutOutputs().ToJson()),
        };
        return _files.Add($"cells/{page.Name}.js", $"book.notebook = {notebook.ToJsonString()};\n");
    }

    // Notebooks of one folder read the same files.
    private Pack PackOf(string path, string folder)
    {
        var file = Path.Combine(folder, path);
        if (!_packed.TryGetValue(file, out var packed))
            _packed[file] = packed = Pack.AddTo(_files, $"{Folder}/{path}", File.ReadAllBytes(file));
        return packed;
    }

    private static JsonObject Runtime(IEnumerable<Pack> always, IEnumerable<Pack> compiler) => new()
    {
        ["packs"] = new JsonArray([.. always.Select(pack => Described(pack))]),
        ["compiler"] = new JsonArray([.. compiler.Select(pack => Described(pack))]),
        ["frame"] = FrameScript,
        ["worker"] = Embedded.Text("Live/worker.js"),
        ["htmlPolicy"] = Template.Render("frame-policy", new { }),
    };

    private static JsonNode Described(Pack pack, IEnumerable<string>? names = null)
    {
        var described = new JsonObject { ["holds"] = Array(pack.Holds), ["script"] = pack.Script, ["size"] = pack.Size };
        if (names is not null)
            described["names"] = Array(names);
        return described;
    }

    private static JsonArray Array(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);
}
