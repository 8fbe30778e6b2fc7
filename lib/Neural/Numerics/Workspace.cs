using System.Numerics;
using Neural.Display;

namespace Neural.Numerics;

/// <summary>Memory for the results of one step of a loop, used again by the next one.</summary>
/// <remarks>
/// Within <c>using (workspace.Step())</c>, the matrices that operations return on this thread take their elements from
/// the workspace, so that a loop that does the same work every time allocates memory for it once. They are valid until
/// its next step begins; <c>Copy()</c> what must live longer. A matrix made by a constructor or a factory is never taken
/// from a workspace.
/// </remarks>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed class Workspace<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [ThreadStatic]
    private static Workspace<T>? _current;

    private readonly List<T[]> _blocks = [];
    private int _next;
    private Workspace<T>? _outer;

    /// <summary>Begins a step, which ends when the returned value is disposed of; steps of several workspaces may nest.</summary>
    /// <exception cref="InvalidOperationException">A step of this workspace has not ended.</exception>
    public Scope Step()
    {
        for (var open = _current; open is not null; open = open._outer)
        {
            if (open == this)
                throw new InvalidOperationException("a step of this workspace has not ended: dispose of it first");
        }

        (_outer, _next, _current) = (_current, 0, this);
        return new(this);
    }

    /// <summary>How much memory it keeps.</summary>
    public override string ToString() => $"workspace of {_blocks.Count} blocks, {_blocks.Sum(block => (long)block.Length)} elements";

    internal static T[] Rent(int length) =>
        _current is { } workspace ? workspace.Next(length) : GC.AllocateUninitializedArray<T>(length);

    // The n-th request of a step is as long as the n-th of the step before, or nearly so.
    private T[] Next(int length)
    {
        if (_next == _blocks.Count)
            _blocks.Add([]);
        if (_blocks[_next].Length < length)
            _blocks[_next] = GC.AllocateUninitializedArray<T>(length);
        return _blocks[_next++];
    }

    /// <summary>The end of a step.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly Workspace<T> _workspace;

        internal Scope(Workspace<T> workspace) => _workspace = workspace;

        /// <summary>Ends the step: results outside it are allocated as before.</summary>
        public void Dispose() => (_current, _workspace._outer) = (_workspace._outer, null);
    }
}
