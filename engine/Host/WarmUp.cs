using Engine.Cells;
using Plotly.NET;

namespace Engine.Host;

/// <summary>Does once, in the background, what makes the first cell and the first chart of a process slow.</summary>
internal static class WarmUp
{
    private const string Cell = "var x = Enumerable.Range(0, 3).Select(i => i / 2.0).ToArray();\nx.Select(Math.Sin)";

    /// <summary>Is held while the charts' library is used for the first time: what a session's assemblies set in it when they are
    /// loaded could be lost.</summary>
    public static Lock Charts { get; } = new();

    /// <summary>Begins; a cell that comes meanwhile does not wait for it.</summary>
    public static void Start() =>
        new Thread(Run) { IsBackground = true, Name = "warm-up", Priority = ThreadPriority.BelowNormal }.Start();

    private static void Run()
    {
        var session = Sessions.Open(Path.GetTempPath());
        ValueFormatter.Format(session.Evaluate(Cell));
        lock (Charts)
            GenericChart.toFigureJson(GenericChart.ofTraceObject(true, new Trace2D("scatter")));
    }
}
