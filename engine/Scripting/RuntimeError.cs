using System.Diagnostics;
using System.Text.RegularExpressions;
using Engine.Notebooks.Outputs;

namespace Engine.Scripting;

/// <summary>An exception as a reader of the cell wants it: what it is, and only the frames of code that the reader wrote.</summary>
/// <param name="find">Where the code of a frame was written.</param>
/// <param name="sourceLines">The lines of a file that the reader wrote; null for others.</param>
internal sealed partial class RuntimeError(Func<StackFrame, (string File, int Line)?> find, Func<string, IReadOnlyList<string>?> sourceLines)
{
    public ErrorOutput From(Exception thrown)
    {
        var exception = Unwrap(thrown);
        return new ErrorOutput(exception.GetType().FullName!, exception.Message, [.. Describe(exception)]);
    }

    private static Exception Unwrap(Exception e) => e switch
    {
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        System.Reflection.TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        TypeInitializationException { InnerException: { } inner } => Unwrap(inner),
        _ => e,
    };

    private IEnumerable<string> Describe(Exception exception)
    {
        yield return $"{exception.GetType().FullName}: {exception.Message}";
        foreach (var line in new StackTrace(exception, fNeedFileInfo: true).GetFrames().SelectMany(Describe))
            yield return line;
        if (exception.InnerException is { } inner)
        {
            foreach (var line in Describe(inner).Select((text, i) => i == 0 ? $"caused by {text}" : text))
                yield return line;
        }
    }

    private IEnumerable<string> Describe(StackFrame frame)
    {
        if (find(frame) is not var (file, number) || sourceLines(file) is not { } lines)
            yield break;
        yield return $"   at {MethodName(frame)}{CellPath.DisplayName(file)}, line {number}";
        if (number >= 1 && number <= lines.Count)
            yield return $"      {lines[number - 1].Trim()}";
    }

    /// <summary>"Divide in ", or nothing for the cell's own top level.</summary>
    private static string MethodName(StackFrame frame)
    {
        var method = frame.GetMethod();
        var name = method?.Name ?? "";
        // Async and iterator bodies live in a class <Name>d__1; local functions and lambdas in <Outer>g__Name|1_0 and <Outer>b__0.
        if (name == "MoveNext")
            name = method!.DeclaringType!.Name;
        if (LocalFunction.Match(name) is { Success: true } local)
            name = local.Groups[1].Value;
        else if (name.Contains("b__", StringComparison.Ordinal))
            name = "a lambda";
        else if (Generated.Match(name) is { Success: true } generated)
            name = generated.Groups[1].Value;
        return name is "" or "Initialize" or "Main" || name.StartsWith('<') ? "" : $"{name} in ";
    }

    [GeneratedRegex(@"g__(\w+)\|")]
    private static partial Regex LocalFunction { get; }

    [GeneratedRegex(@"^<+(\w+)>")]
    private static partial Regex Generated { get; }
}
