namespace Neural.Numerics;

/// <summary>How many threads a large operation may use; the results have the same bits with any number.</summary>
public static class Parallelism
{
    private static int _threads = Environment.ProcessorCount;

    /// <summary>The largest number of threads that one operation uses, the calling one included.</summary>
    /// <value>At least 1; at the start, the number of processors that the process may use.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public static int Threads
    {
        get => _threads;
        set => _threads = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"cannot compute on {value} threads: at least 1 is needed");
    }
}
