using System.Reflection;
using Engine.Notebooks;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Neural.Coursework;

namespace Exercises.Tests;

/// <summary>Runs cells one after the other, from a state that can be gone on from more than once.</summary>
internal sealed class Script
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic && assembly.Location.Length > 0)
            .Concat([typeof(Check).Assembly, Assembly.Load("Neural"), Assembly.Load("Neural.Charts"), Assembly.Load("Plotly.NET")]))
        .WithImports("System", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks");

    private readonly ScriptState<object>? _state;

    private Script(ScriptState<object>? state) => _state = state;

    /// <summary>The state after the cells that come before the exercises, or stand between them, and belong to no answer.</summary>
    public static async Task<Script> AfterSetupAsync(Notebook notebook)
    {
        var script = new Script(null);
        foreach (var cell in notebook.Cells.Where(cell => cell.IsRunnable && !cell.Id.Contains("-answer") && !cell.Id.Contains("-test")))
            script = await script.RunAsync(Plain(cell.Source));
        return script;
    }

    /// <summary>Runs a cell.</summary>
    /// <returns>The state after it.</returns>
    /// <exception cref="CompilationErrorException">It does not compile.</exception>
    public async Task<Script> RunAsync(string code) =>
        new(await (_state?.ContinueWithAsync(code, Options) ?? CSharpScript.RunAsync(code, Options)));

    /// <summary>Runs an answer and its tests.</summary>
    /// <returns>The verdict of the check that failed; null if all are content.</returns>
    public async Task<Verdict?> TryAsync(string answer, IEnumerable<string> tests)
    {
        try
        {
            // As one cell: compiling is what takes the time.
            await RunAsync(string.Join('\n', tests.Prepend(answer)));
            return null;
        }
        catch (CheckFailedException e)
        {
            return e.Verdict;
        }
    }

    // What a host would do before it compiles.
    private static string Plain(string source) => string.Join('\n', source.Split('\n')
        .Where(line => !line.StartsWith("#r ", StringComparison.Ordinal) && !line.StartsWith("Check.Display", StringComparison.Ordinal)));
}
