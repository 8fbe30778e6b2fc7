using System.Reflection;
using Plotly.NET;

namespace Neural.Charts;

/// <summary>Says so where a host loads Plotly.NET a second time.</summary>
/// <remarks>
/// .NET Interactive does when <c>#r "nuget: Plotly.NET.Interactive, …"</c> comes after the first use of this library. Cells
/// are then compiled against a copy whose charts are not this library's, and fail with a <see cref="MissingMethodException"/>.
/// </remarks>
internal static class PlotlyCopies
{
    private static readonly Assembly Ours = typeof(GenericChart).Assembly;

    /// <summary>Begins to look.</summary>
    public static void Watch() => AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) =>
    {
        if (IsAnother(loaded.LoadedAssembly))
        {
            Console.Error.WriteLine("Plotly.NET is loaded a second time, and charts of one copy are none for the other: restart the kernel, "
                + "and write #r \"nuget: Plotly.NET.Interactive, 6.0.0\" in the same cell as the library's #r, or before it.");
        }
    };

    internal static bool IsAnother(Assembly loaded) => loaded.GetName().Name == Ours.GetName().Name && loaded != Ours;
}
