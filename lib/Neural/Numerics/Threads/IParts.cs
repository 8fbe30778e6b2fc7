namespace Neural.Numerics.Threads;

/// <summary>One operation that <see cref="ForkJoin"/> runs in parts, side by side and in any order.</summary>
internal interface IParts
{
    /// <summary>Runs one part of several.</summary>
    void Run(int part, int parts);
}
