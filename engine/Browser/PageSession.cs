using System.Runtime.Versioning;
using Engine.Cells;
using Engine.Notebooks.Outputs;
using Engine.Scripting;
using Engine.Scripting.Precompiled;
using Engine.Scripting.References;

namespace Engine.Browser;

/// <summary>The one session of a page: without a compiler, as long as the cells are run that nobody has changed.</summary>
[SupportedOSPlatform("browser")]
internal static class PageSession
{
    // Where the worker has put the files that notebooks read, and the compiled cells.
    private const string Folder = "/notebooks";
    private const string Compiled = "/cells";

    private static readonly LoadedCells Loaded = new();
    private static readonly CellObjects Objects = new();
    private static readonly PackPackages Packages = new();
    private static readonly PrecompiledCells Precompiled = new(ReadCompiled(), Folder, Loaded, Objects, Packages);

    // What most cells have: a call, a lambda, an extension, a conversion, a text with values in it.
    private const string Sample = "Console.WriteLine($\"{Enumerable.Range(1, 2).Select(i => i / 2.0).Sum():F2}\");";

    private static ScriptSession? _session;
    private static int _adopted;
    private static bool _hasCompiled;

    /// <summary>Whether a cell can be run without the compiler.</summary>
    public static bool IsPrecompiled(int cell, string code) => !_hasCompiled && Precompiled.CanRun(cell, code);

    /// <summary>Runs a cell.</summary>
    /// <returns>Why it failed, or null.</returns>
    public static async Task<ErrorOutput?> RunAsync(int cell, string code, ICellOutput output, IInterruption interruption)
    {
        if (IsPrecompiled(cell, code))
            return await Precompiled.RunAsync(cell, output, interruption);
        var session = await GetAsync();
        _hasCompiled = true;
        return await session.RunAsync(cell, code, output, interruption);
    }

    /// <summary>The session with the compiler, which continues what has run.</summary>
    public static async Task<ScriptSession> GetAsync()
    {
        _session ??= new(Folder, new LoadedAssemblies(Loaded), Packages, TimeProvider.System, Objects);
        while (_adopted < Precompiled.Ran.Count)
        {
            var ran = Precompiled.Ran[_adopted++];
            await _session.AdoptAsync(ran.Number, ran.Cell);
        }
        return _session;
    }

    /// <summary>Does in advance what the next cell would wait for.</summary>
    public static async Task PrepareAsync() => (await GetAsync()).Prepare();

    /// <summary>Compiles what nobody runs: whatever the compiler does for the first time takes it several times as long.</summary>
    /// <param name="code">A cell as it stands, of which the reader will run something like it.</param>
    public static async Task WarmUpAsync(string code)
    {
        var session = await GetAsync();
        foreach (var text in new[] { Sample, code })
        {
            session.Compose(text).Compile(withSymbols: false, CancellationToken.None);
            await Task.Yield();
        }
    }

    private static IReadOnlyList<PrecompiledCell> ReadCompiled() => File.Exists(Compiled) ? PrecompiledFile.Read(File.OpenRead(Compiled)) : [];
}
