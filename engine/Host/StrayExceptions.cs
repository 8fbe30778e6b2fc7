using System.Runtime.ExceptionServices;
using Engine.Cells;
using Engine.Host.Jupyter;
using Engine.Host.Jupyter.Wire;
using Engine.Notebooks.Outputs;
using Engine.Scripting;

namespace Engine.Host;

/// <summary>Shows an exception that nothing catches, in a thread or a timer that a cell has started, where it would end the process.</summary>
internal static class StrayExceptions
{
    // Without these the process serves nobody: it had better end, and be started anew.
    private static readonly string[] Vital = [JupyterKernel.ThreadName, ZmqWire.ThreadName];

    private static Func<Exception, ErrorOutput> _describe = new RuntimeError(_ => null, _ => null).From;

    /// <summary>Begins to show them, for the rest of the process.</summary>
    /// <param name="session">Says where in a cell they were thrown.</param>
    public static void ShowFor(ScriptSession session)
    {
        _describe = session.Describe;
        ExceptionHandling.SetUnhandledExceptionHandler(thrown =>
        {
            if (Vital.Contains(Thread.CurrentThread.Name))
                return false;
            Show(thrown, "an exception that nothing caught has ended a thread");
            return true;
        });
    }

    /// <summary>Shows those of tasks, too, that nobody awaits, but for what an interrupt has ended. When that is, the garbage collector decides.</summary>
    public static void ShowOfTasks() => TaskScheduler.UnobservedTaskException += (_, unobserved) =>
    {
        if (!unobserved.Exception.Flatten().InnerExceptions.All(e => e is OperationCanceledException or ThreadInterruptedException))
            Show(unobserved.Exception, "an exception has ended a task that nothing awaits");
    };

    /// <summary>Shows one to the reader of the cell that it belongs to, or of the newest.</summary>
    /// <param name="thrown">The exception.</param>
    /// <param name="what">What it has done.</param>
    public static void Show(Exception thrown, string what) =>
        CurrentCell.Tell("stderr", $"{what}:\n{string.Join('\n', _describe(thrown).Traceback)}\n");
}
