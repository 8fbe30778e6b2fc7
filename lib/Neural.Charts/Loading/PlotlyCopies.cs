using System.Reflection;

namespace Neural.Charts;

/// <summary>Says so where a host loads Plotly.NET a second time.</summary>
/// <remarks>
/// .NET Interactive does when <c>#r "nuget: Plotly.NET.Interactive, …"</c> comes after the first use of this library. Cells
/// are then compiled against a copy whose charts are not this library's, and fail with a <see cref="MissingMethodException"/>.
/// </remarks>
internal static class PlotlyCopies
{
    // By its name: to ask for a type of it while it loads would load it.
    private const string Name = "Plotly.NET";

    /// <summary>Begins to look.</summary>
    public static void Watch() => AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) =>
    {
        if (IsSecond(loaded.LoadedAssembly))
        {
            Console.Error.WriteLine("Plotly.NET is loaded a second time, and charts of one copy are none for the other: restart the kernel, "
                + "and write #r \"nuget: Plotly.NET.Interactive, 6.0.0\" in the same cell as the library's #r, or before it.");
        }
    };

    internal static bool IsSecond(Assembly loaded) =>
        IsPlotly(loaded) && AppDomain.CurrentDomain.GetAssemblies().Any(other => other != loaded && IsPlotly(other));

    private static bool IsPlotly(Assembly assembly) => assembly.GetName().Name == Name;
}
