namespace Neural.Numerics.Products;

/// <summary>How much of C a tile computes.</summary>
internal static class TileShape
{
    public const int Rows = 3;

    public const int Registers = 4;
}
