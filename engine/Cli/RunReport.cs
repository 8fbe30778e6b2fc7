using Engine.Cli.Execution;

namespace Engine.Cli;

/// <summary>What went wrong, by notebook and cell.</summary>
internal static class RunReport
{
    public static void WriteFailures(IReadOnlyList<NotebookResult> results, IReadOnlyList<string> malformed)
    {
        foreach (var message in malformed)
            Console.Error.WriteLine(message);
        foreach (var result in results)
        {
            if (result.Skipped.Count > 0)
                Console.Error.WriteLine($"{result.Path}: skipped In [{string.Join("], [", result.Skipped)}], of other languages");
            if (result.Failure is { } failure)
                Write(result.Path, failure);
        }
    }

    private static void Write(string path, CellFailure failure)
    {
        Console.Error.WriteLine($"{path}, In [{failure.Cell}]: {failure.Error.Name}: {failure.Error.Value}");
        foreach (var line in failure.Error.Traceback.Skip(1))
            Console.Error.WriteLine($"    {line}");
    }
}
