namespace Neural.Tests.Reference;

/// <summary>One row of activations.csv.gz.</summary>
public readonly record struct ReferencePoint(double X, Exact Value, Exact Derivative);

/// <summary>The exact values that activations.py wrote.</summary>
public static class ActivationReference
{
    private static readonly Lazy<ILookup<(string Function, string Precision), ReferencePoint>> Table = new(Read);

    public static IEnumerable<string> Functions => Table.Value.Select(group => group.Key.Function).Distinct();

    public static ReferencePoint[] Points<T>(string function) =>
        [.. Table.Value[(function, typeof(T) == typeof(float) ? "float" : "double")]];

    private static ILookup<(string, string), ReferencePoint> Read() => ReferenceTable.Read("activations.csv.gz").ToLookup(
        cells => (cells[0].Trim('"'), cells[1]),
        cells => new ReferencePoint(
            ReferenceTable.Number(cells[2]), ReferenceTable.Exact(cells, 3), ReferenceTable.Exact(cells, 5)));
}
