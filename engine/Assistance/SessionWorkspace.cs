using System.Reflection;
using Engine.Scripting;
using Engine.Scripting.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;

namespace Engine.Assistance;

/// <summary>The session as Roslyn's editor services see it: a chain of submission projects, one per cell that has run.</summary>
internal sealed class SessionWorkspace(ScriptSession session)
{
    private static readonly Lazy<MefHostServices> Services = new(() => MefHostServices.Create(
        MefHostServices.DefaultAssemblies.Concat(
            new[] { "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features" }.Select(Assembly.Load)).Distinct()));

    private readonly Dictionary<MetadataReference, MetadataReference> _documented = [];
    private Solution _solution = null!;
    private ProjectId? _newest;
    private int _known;

    /// <summary>Where the session's packages come from.</summary>
    public IPackageSource Packages => session.Packages;

    /// <summary>A cell that is being written, after those that have run.</summary>
    public Document Open(string code)
    {
        // Not before it is needed: the services take time and memory.
        _solution ??= new AdhocWorkspace(Services.Value).CurrentSolution;
        foreach (var cell in session.Ran.Skip(_known))
            (_solution, _newest) = With(cell);
        _known = session.Ran.Count;

        var (solution, project) = With(session.Compose(code));
        return solution.GetProject(project)!.Documents.Single();
    }

    private (Solution Solution, ProjectId Project) With(Submission cell)
    {
        var id = ProjectId.CreateNewId();
        var name = $"Cell{_solution.ProjectIds.Count}";
        var document = DocumentInfo.Create(
            DocumentId.CreateNewId(id), name, sourceCodeKind: SourceCodeKind.Script, filePath: cell.Tree.FilePath,
            loader: TextLoader.From(TextAndVersion.Create(cell.Tree.GetText(), VersionStamp.Default)));
        var project = ProjectInfo.Create(
            id, VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: cell.Compilation.Options, parseOptions: CellParser.Options, documents: [document],
            projectReferences: _newest is null ? [] : [new ProjectReference(_newest)],
            metadataReferences: cell.Compilation.References.Where(r => r is not CompilationReference).Select(Documented),
            isSubmission: true);
        return (_solution.AddProject(project), id);
    }

    private MetadataReference Documented(MetadataReference reference) =>
        _documented.TryGetValue(reference, out var known) ? known : _documented[reference] = session.Documented(reference);
}
