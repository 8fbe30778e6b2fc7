using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engine.Book;
using Engine.Book.Live;
using Engine.Cli.Installation;
using Engine.Cli.Progress;
using Engine.Notebooks;
using Engine.Scripting.Precompiled;

namespace Engine.Cli.Site;

/// <summary>Builds what runs cells in pages: the host for browsers, with the assemblies that the notebooks refer to.</summary>
internal static partial class RuntimeBuild
{
    private const string Room = "Browser";

    // In the order in which they are needed.
    private static readonly string[] Groups = ["jsModuleNative", "jsModuleRuntime", "wasmNative", "coreAssembly", "assembly", Lazy];

    // What Engine.Browser.csproj names so: the compiler.
    private const string Lazy = "lazyAssembly";

    /// <summary>Builds it; a second time only what has changed.</summary>
    /// <param name="notebooks">The notebooks, each with its path.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="CommandException">It cannot be built.</exception>
    public static async Task<CellRuntime> MakeAsync(IReadOnlyList<(string Path, Notebook Notebook)> notebooks, CancellationToken cancel)
    {
        var project = Publication.FindProject(Room) ?? throw new CommandException(
            "a site is built from the engine's sources: use 'dotnet run --project engine -- site' in a clone of the repository");
        var workshop = Path.GetFullPath(NotebookFiles.Artifacts("browser"));
        var folders = notebooks.SelectMany(n => Referenced(n.Path, n.Notebook)).Distinct();
        Console.WriteLine("Building what runs C# in a page: about a minute the first time …");
        var failure = await Elapsed.SayAsync(Publication.WriteAsync(project, workshop, [$"-p:CellAssemblies={Globs(folders)}"], cancel));
        if (failure is not null)
            throw new CommandException($"what runs C# in a page could not be built: {failure}");
        var linked = Path.Combine(workshop, "obj", $"Engine.{Room}", "release", "linked");
        var compiled = await Task.WhenAll(notebooks.Select(n => Task.Run(async () => (n.Path, Cells: await CompileAsync(n.Path, n.Notebook, linked, cancel)), cancel)));
        return new CellRuntime(Read(Path.Combine(workshop, "publish", $"Engine.{Room}", "release", "wwwroot", "_framework")), compiled.ToDictionary(n => n.Path, n => n.Cells));
    }

    private static async Task<byte[]> CompileAsync(string path, Notebook notebook, string assemblies, CancellationToken cancel)
    {
        var cells = notebook.Cells.Where(cell => cell.IsRunnable).Select(cell => cell.Source).ToList();
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return PrecompiledFile.Write(await Precompiler.CompileAsync(folder, LiveCells.Folder, assemblies, new PagePackages(), cells, cancel));
    }

    /// <summary>The folders of the assemblies that a notebook names by their files.</summary>
    private static IEnumerable<string> Referenced(string path, Notebook notebook)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return notebook.Cells.Where(cell => cell.IsRunnable)
            .SelectMany(cell => ScriptSyntax.Parse(cell.Source).GetReferenceDirectives())
            .Select(directive => directive.File.ValueText)
            .Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(file => Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, file)))!);
    }

    // A ';' would begin another property.
    private static string Globs(IEnumerable<string> folders) => string.Join("%3B", folders.Select(folder => Path.Combine(folder, "*.dll")));

    private static List<RuntimeFile> Read(string framework)
    {
        const string Loader = "dotnet.js";
        var config = JsonNode.Parse(Config.Match(File.ReadAllText(Path.Combine(framework, Loader))).Groups["json"].Value)!["resources"]!;
        return [.. Groups.SelectMany(Names).Prepend((Name: Loader, Group: "")).Select(file => new RuntimeFile(file.Name, File.ReadAllBytes(Path.Combine(framework, file.Name)), file.Group == Lazy))];

        IEnumerable<(string Name, string Group)> Names(string group) =>
            (config[group] as JsonArray ?? []).Select(file => (file!["name"]!.GetValue<string>(), group));
    }

    [GeneratedRegex(@"/\*json-start\*/(?<json>.*?)/\*json-end\*/", RegexOptions.Singleline)]
    private static partial Regex Config { get; }
}
