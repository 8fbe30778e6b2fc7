namespace Engine.Scripting;

/// <summary>Runs one cell's code so that it can be stopped, by whatever means a host has.</summary>
internal interface IInterruption
{
    /// <summary>Is cancelled by the interrupt; null where there is none.</summary>
    CancellationTokenSource? Asked { get; }

    /// <summary>Runs code that returns at its end.</summary>
    /// <param name="code">The code.</param>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    T Run<T>(Func<T> code);

    /// <summary>Runs code that may go on after it has returned.</summary>
    /// <param name="code">The code.</param>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    Task<T> RunAsync<T>(Func<Task<T>> code);
}
