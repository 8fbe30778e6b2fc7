using Engine.Cli.Execution;
using Spectre.Console;

namespace Engine.Cli.Progress;

/// <summary>Shows how a run goes: bars on a terminal, plain lines elsewhere.</summary>
internal static class RunProgress
{
    public static async Task<IReadOnlyList<NotebookResult>> ShowAsync(
        IReadOnlyList<string> paths, Func<IRunObserver, Task<IReadOnlyList<NotebookResult>>> run)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
            return await run(new PlainProgress(Console.Out));

        return await AnsiConsole.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new NotebookStateColumn(),
                new ElapsedTimeColumn())
            .StartAsync(context => run(new LiveProgress(context, paths)));
    }
}
