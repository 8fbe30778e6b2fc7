using Engine.Scripting;

namespace Engine.Browser;

/// <summary>Stops a cell where it looks whether it is to stop, or while it waits.</summary>
internal sealed class PageInterruption : IInterruption
{
    // Less than the page waits before it ends the session (session.js).
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    public CancellationTokenSource Asked { get; } = new();

    /// <inheritdoc/>
    public T Run<T>(Func<T> code) => code();

    /// <inheritdoc/>
    public async Task<T> RunAsync<T>(Func<Task<T>> code)
    {
        var running = code();
        try
        {
            return await running.WaitAsync(Asked.Token);
        }
        catch (OperationCanceledException) when (!running.IsCompleted)
        {
            // A loop that only waits for its next turn ends there. Left alone, it would go on beside the next cell, whose own
            // wish to stop is the one that is looked at then.
            await Task.WhenAny(running, Task.Delay(Patience));
            throw;
        }
    }
}
