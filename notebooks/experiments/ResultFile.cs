using System.Globalization;
using System.IO;

/// <summary>The measurements of a long experiment, as a file that says how it came about: <c>notebooks/data/NAME.csv</c>.</summary>
/// <param name="Protocol">One sentence: what was trained, on what, from which seeds.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">One of each measurement.</param>
internal sealed record ResultFile(string Protocol, string[] Columns, IReadOnlyList<object[]> Rows)
{
    private const string Extension = ".csv";

    /// <summary>Writes the file, whole or not at all, and says where.</summary>
    public string Save(string name, DateTime started)
    {
        var path = PathOf(name + Extension);
        string[] head =
        [
            $"# {Protocol}",
            $"# dotnet run -c Release --project notebooks/experiments -- {name}",
            string.Create(CultureInfo.InvariantCulture, $"# {started:yyyy-MM-dd}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {(DateTime.UtcNow - started).TotalMinutes:F0} min"),
            string.Join(',', Columns),
        ];
        File.WriteAllLines(path + "~", head.Concat(Rows.Select(Line)));
        File.Move(path + "~", path, overwrite: true);
        return path;
    }

    /// <summary>The rows of a stored file, each a value by the name of its column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Load(string path)
    {
        var lines = File.ReadLines(path).Where(line => !line.StartsWith('#')).Select(line => line.Split(',')).ToList();
        return [.. lines.Skip(1).Select(row => lines[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static string Line(object[] row) => string.Join(',', row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    /// <summary>Where a file or folder of that name lies in <c>notebooks/data</c>.</summary>
    public static string PathOf(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "notebooks", "data")))
                return Path.Combine(folder.FullName, "notebooks", "data", name);
        }
        throw new DirectoryNotFoundException($"no folder notebooks/data above {AppContext.BaseDirectory}");
    }
}
