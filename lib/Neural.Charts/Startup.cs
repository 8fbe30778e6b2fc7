using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Neural.Charts;

/// <summary>What a session gets by loading this library: charts that load, look alike and display.</summary>
internal static class Startup
{
    // Plotly.NET must not be touched before its FSharp.Core can be found, hence one initializer and this order.
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "a notebook loads this library, and calls nothing to set it up")]
    internal static void Initialize()
    {
        FSharpCore.ShareLoaded();
        PlotlyCopies.Watch();
        Theme.Apply();
        Formatters.Register();
    }
}
