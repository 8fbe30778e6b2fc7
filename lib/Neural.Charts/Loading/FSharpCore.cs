using System.Reflection;
using System.Runtime.Loader;

namespace Neural.Charts;

/// <summary>Lets Plotly.NET load in a host that has already loaded another version of FSharp.Core.</summary>
/// <remarks>
/// Plotly.NET asks for FSharp.Core 10.1. .NET Interactive has loaded 10.0 by then and refuses with a
/// <see cref="FileNotFoundException"/>, although 10.0 holds everything that Plotly.NET calls.
/// </remarks>
internal static class FSharpCore
{
    public const string Name = "FSharp.Core";

    /// <summary>Answers a request for FSharp.Core that fails with the one that is already loaded.</summary>
    public static void ShareLoaded() => AssemblyLoadContext.Default.Resolving += Resolve;

    internal static Assembly? Resolve(AssemblyLoadContext context, AssemblyName wanted) =>
        wanted.Name == Name ? context.Assemblies.FirstOrDefault(a => a.GetName().Name == Name) : null;
}
