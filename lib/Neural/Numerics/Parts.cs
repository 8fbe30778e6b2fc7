namespace Neural.Numerics;

/// <summary>Cuts a length into parts that are nearly equal.</summary>
internal static class Parts
{
    private const int ElementsTogether = 64;

    /// <summary>How many parts there are for the threads that may be used, when a part is at least so long.</summary>
    public static int Count(long length, long least) => (int)Math.Clamp(length / least, 1, Parallelism.Threads);

    /// <summary>Where a part begins and ends, when every part but the last is a multiple of a unit.</summary>
    public static (int From, int To) Bounds(int length, int unit, int part, int parts)
    {
        return (Edge(part), Edge(part + 1));

        int Edge(int number) => (int)Math.Min(length, (length - 1L + unit) / unit * number / parts * unit);
    }

    /// <summary>A part of elements, when no two parts write the same cache line.</summary>
    public static Range Range(int length, int part, int parts)
    {
        var (from, to) = Bounds(length, ElementsTogether, part, parts);
        return from..to;
    }
}
