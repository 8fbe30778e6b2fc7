using System.Reflection;

namespace Engine.Scripting;

/// <summary>The objects that hold the variables of the cells that have run.</summary>
/// <remarks>They are kept here, so that they are there, too, after a cell that was aborted.</remarks>
internal sealed class CellObjects
{
    // Slot 0 is for a host object, of which there is none; each cell finds its predecessors in the others.
    private object?[] _slots = new object?[8];
    private int _cells;

    /// <summary>The objects.</summary>
    public IEnumerable<object> All => _slots.OfType<object>();

    /// <summary>What runs a cell without code.</summary>
    public static Func<Task<object>> Nothing { get; } = () => Task.FromResult<object>(null!);

    /// <summary>Makes a compiled cell the newest.</summary>
    /// <param name="assembly">What it was compiled to.</param>
    /// <param name="entry">Where it begins.</param>
    /// <returns>What runs it.</returns>
    public Func<Task<object>> Add(Assembly assembly, EntryPoint entry)
    {
        var method = assembly.GetType(entry.Type, throwOnError: true)!.GetMethod(entry.Method, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!;
        var main = method.CreateDelegate<Func<object?[], Task<object>>>();
        if (++_cells >= _slots.Length)
            Array.Resize(ref _slots, 2 * _slots.Length);
        return () => main(_slots);
    }
}

/// <summary>Where a compiled cell begins.</summary>
/// <param name="Type">The name of a class.</param>
/// <param name="Method">The name of its method.</param>
internal sealed record EntryPoint(string Type, string Method);
