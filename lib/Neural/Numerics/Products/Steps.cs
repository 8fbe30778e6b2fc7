namespace Neural.Numerics.Products;

/// <summary>The steps k of a sum Σ aᵢₖ bₖⱼ that a tile takes, in their order.</summary>
internal interface ISteps
{
    int Count { get; }

    nint this[int index] { get; }
}

/// <summary>Every step.</summary>
internal readonly struct EveryStep(int depth) : ISteps
{
    public int Count => depth;

    public nint this[int index] => index;
}

/// <summary>Only those of a list.</summary>
internal readonly unsafe struct ListedSteps(ushort* list, int count) : ISteps
{
    public int Count => count;

    public nint this[int index] => list[index];
}
