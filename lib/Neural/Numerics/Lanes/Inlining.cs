using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>How the parts of a long formula are compiled.</summary>
internal static class Inlining
{
    /// <summary>As a method of its own, optimised at once: the compiler stops inlining at 512 temporaries in one method,
    /// and what it then calls costs a hundred times what it should. Arguments are passed by reference: by value they would be
    /// copied in pieces, which the processor cannot forward to the load of the whole.</summary>
    public const MethodImplOptions Apart = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;
}
