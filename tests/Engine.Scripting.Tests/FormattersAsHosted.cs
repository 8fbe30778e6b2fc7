using System.Runtime.CompilerServices;
using Engine.Cells;

namespace Engine.Scripting.Tests;

/// <summary>What is registered before any cell runs is known, as in every host of cells, whichever test comes first.</summary>
internal static class FormattersAsHosted
{
    [ModuleInitializer]
    internal static void Prepare() => ValueFormatter.Format("");
}
