using Engine.Scripting;

namespace Engine.Browser;

/// <summary>Stops a cell where it looks whether it is to stop, or while it waits.</summary>
internal sealed class PageInterruption : IInterruption
{
    /// <inheritdoc/>
    public CancellationTokenSource Asked { get; } = new();

    /// <inheritdoc/>
    public T Run<T>(Func<T> code) => code();

    /// <inheritdoc/>
    public Task<T> RunAsync<T>(Func<Task<T>> code) => code().WaitAsync(Asked.Token);
}
