using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engine.Book;
using Engine.Book.Live;
using Engine.Cli.Installation;
using Engine.Cli.Progress;
using Engine.Notebooks;

namespace Engine.Cli.Site;

/// <summary>Builds what runs cells in pages: the host for browsers, with the assemblies that the notebooks refer to.</summary>
internal static partial class RuntimeBuild
{
    private const string Room = "Browser";

    // In the order in which they are needed.
    private static readonly string[] Groups = ["jsModuleNative", "jsModuleRuntime", "wasmNative", "coreAssembly", "assembly"];

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
        return failure is null ? Read(Path.Combine(workshop, "publish", $"Engine.{Room}", "release", "wwwroot", "_framework"))
            : throw new CommandException($"what runs C# in a page could not be built: {failure}");
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

    private static CellRuntime Read(string framework)
    {
        const string Loader = "dotnet.js";
        var config = JsonNode.Parse(Config.Match(File.ReadAllText(Path.Combine(framework, Loader))).Groups["json"].Value)!["resources"]!;
        var listed = Groups.SelectMany(group => config[group] as JsonArray ?? []).Select(file => file!["name"]!.GetValue<string>());
        return new CellRuntime([.. listed.Prepend(Loader).Select(name => (name, File.ReadAllBytes(Path.Combine(framework, name))))]);
    }

    [GeneratedRegex(@"/\*json-start\*/(?<json>.*?)/\*json-end\*/", RegexOptions.Singleline)]
    private static partial Regex Config { get; }
}
