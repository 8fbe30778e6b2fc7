using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>How loops and the parts of a long formula are compiled.</summary>
internal static class Inlining
{
    /// <summary>As a method of its own, optimised at once, since the first call in a notebook is often the only one.</summary>
    /// <remarks>The compiler stops inlining at 512 temporaries in one method, and what it then calls costs a hundred times
    /// what it should. Arguments are passed by reference: by value they would be copied in pieces, which the processor
    /// cannot forward to the load of the whole.</remarks>
    public const MethodImplOptions OutOfLine = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;
}
