namespace Engine.Scripting;

/// <summary>For code that nobody interrupts, and for hosts that stop a cell from outside.</summary>
internal sealed class NoInterruption : IInterruption
{
    /// <summary>The only one.</summary>
    public static NoInterruption Instance { get; } = new();

    /// <inheritdoc/>
    public CancellationTokenSource? Asked => null;

    /// <inheritdoc/>
    public T Run<T>(Func<T> code) => code();

    /// <inheritdoc/>
    public Task<T> RunAsync<T>(Func<Task<T>> code) => code();
}
