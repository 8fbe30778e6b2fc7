using Engine.Scripting.Packages;
using Engine.Scripting.References;

namespace Engine.Scripting.Precompiled;

/// <summary>Compiles the cells of a notebook, as a page compiles them in which nobody has changed any.</summary>
internal sealed class Precompiler
{
    private readonly AssemblyFolder _assemblies;
    private readonly CellCompiler _compiler;

    private Precompiler(string directory, AssemblyFolder assemblies, IPackageSource packages, string session)
    {
        _assemblies = assemblies;
        _compiler = new CellCompiler(directory, assemblies, packages, new Submissions(assemblies, new CellObjects(), session)) { IsForBrowser = true };
    }

    /// <summary>Compiles cells, up to the first that needs more than the compiler: magic commands, types that no script can hold; or that is wrong.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="directory">The same in the page.</param>
    /// <param name="assemblies">A folder with the assemblies of the page.</param>
    /// <param name="packages">The packages of the page.</param>
    /// <param name="cells">The notebook's cells that are run.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="session">What the names of their assemblies begin with, which in a process no others may have.</param>
    public static async Task<IReadOnlyList<PrecompiledCell>> CompileAsync(
        string folder, string directory, string assemblies, IPackageSource packages, IReadOnlyList<string> cells, CancellationToken cancel,
        string session = "ℛpage")
    {
        var precompiler = new Precompiler(directory, new AssemblyFolder(assemblies, new MovedSources(folder, directory)), packages, session);
        var compiled = new List<PrecompiledCell>();
        foreach (var (i, code) in cells.Index())
        {
            if (await precompiler.CompileAsync(i + 1, code, cancel) is not { } cell)
                break;
            compiled.Add(cell);
        }
        return compiled;
    }

    private async Task<PrecompiledCell?> CompileAsync(int cell, string code, CancellationToken cancel)
    {
        if (Part(code) is not { } part)
            return null;
        try
        {
            await _compiler.AddPackagesAsync(part, cancel);
        }
        catch (PackageException)
        {
            return null;
        }
        var (program, _) = _compiler.Compile(cell, part.Text, rules: null, cancel);
        if (program is not { Library: null })
            return null;
        _compiler.Submissions.Append(program.Submission);
        return new PrecompiledCell(
            code, part.Packages, _assemblies.TakeInitialized(), program.Submission.Compilation.AssemblyName!, program.Compiled?.EntryPoint, program.Submission.HasValue(),
            program.Compiled?.Assembly.ToArray() ?? [], program.Compiled?.Symbols().ToArray() ?? []);
    }

    /// <summary>The cell, if it is C# and nothing else.</summary>
    private static CellPart? Part(string code)
    {
        try
        {
            return CellParser.Parse(code) is [{ Language: CellLanguage.CSharp, IsTimed: false, PackageSources: [] } only] ? only : null;
        }
        catch (Exception e) when (e is CellSyntaxException or OtherLanguageException)
        {
            return null;
        }
    }
}
