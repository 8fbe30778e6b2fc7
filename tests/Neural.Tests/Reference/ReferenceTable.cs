namespace Neural.Tests.Reference;

/// <summary>Reads the tables that the Python scripts in this folder wrote.</summary>
internal static class ReferenceTable
{
    public static IEnumerable<string[]> Read(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", file)).Skip(1).Select(line => line.Split(','));
}
