namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>A function that falls to 0; from <see cref="Split"/> on, the table leaves out the exponential by which it
/// does.</summary>
internal interface ITailTable : ITable
{
    static abstract double Split { get; }
}
