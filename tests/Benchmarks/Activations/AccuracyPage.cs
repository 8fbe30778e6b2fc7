using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Neural.Activations;
using Neural.Tests.Reference;

namespace Benchmarks.Activations;

/// <summary>Writes docs/accuracy.md: the worst error of every function, beside NumPy's and PyTorch's on the same points.</summary>
internal static class AccuracyPage
{
    private const int SearchedPoints = 20_000;
    private const int Seed = 1;

    public static void Write(string page)
    {
        var others = Others().ToLookup(row => (row[0], row[1], row[2]));
        var text = new StringBuilder("""
            # Accuracy

            The worst error in units in the last place (ULP) that was found, against mpmath at 60 digits, and where it lies.
            It was looked for in two ways: at the arguments of the tests, more than 2,500 per function and precision
            (everyday, tiny, huge, next to kinks, next to the zeros of f′), and by a search that starts from random bit
            patterns and climbs from the worst of them. The last column says at how many arguments in all. Only results that
            are normal numbers count. Scalar, span and array forms give the same bits, which the tests assert, so one column
            stands for all three. NumPy's column is the textbook formula, PyTorch's its own function, in the same precision at
            the arguments of the tests; ∞ stands for a NaN, an infinity, or an error of more than 10¹⁵ ULP.

            Written by `dotnet run -c Release --project tests/Benchmarks -- accuracy docs/accuracy.md`. The search alone, with a
            fresh seed: `… -- accuracy-search`; every check of the project runs a short one, which fails above 2 ULP. `… --
            accuracy-sweep 11` compares float with double at every eleventh float, and finds a little more; what, is told with the
            [speed](performance.md).


            """);
        using var exact = new ExactValues();
        var search = new AccuracySearch(exact, new OwnValues(), SearchedPoints, Seed);
        Table<float>("float");
        Table<double>("double");
        File.WriteAllText(page, text.ToString());

        void Table<T>(string precision) where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            text.AppendLine($"## {precision}\n");
            text.AppendLine("| function | f | worst at | NumPy f | PyTorch f | f′ | worst at | NumPy f′ | PyTorch f′ | arguments |");
            text.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
            foreach (var function in ActivationReference.Functions)
            {
                var f = Activation.Parse(function);
                var points = ActivationReference.Points<T>(function);
                var found = search.Worst<T>(function);
                var value = Worst(found.Value, points, p => p.Value.UlpsFrom(f.Value(T.CreateChecked(p.X))));
                var slope = Worst(found.Derivative, points, p => p.Derivative.UlpsFrom(f.Derivative(T.CreateChecked(p.X))));
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"| {function} | {value} | {Other("value")} | {slope} | {Other("derivative")} | {points.Length + found.Tried:N0} |");

                string Other(string what) => others[(function, precision, what)].FirstOrDefault() is [.., var numpy, var torch]
                    ? $"{numpy} | {torch}"
                    : "– | –";
            }
            text.AppendLine();
        }
    }

    private static string Worst(AccuracySearch.Error found, ReferencePoint[] points, Func<ReferencePoint, double?> error)
    {
        var worst = points.Select(point => new AccuracySearch.Error(error(point) ?? 0, point.X)).Append(found).MaxBy(e => e.Ulps);
        return string.Create(CultureInfo.InvariantCulture, $"{worst.Ulps:F2} | {worst.X:R}");
    }

    /// <summary>Rows of <c>function,precision,what,numpy,torch</c>.</summary>
    private static string[][] Others([CallerFilePath] string file = "")
    {
        string[] command = [Path.Combine(Path.GetDirectoryName(file)!, "../Peers/in-root.sh"), "python3", "tests/Benchmarks/Activations/accuracy_of_others.py"];
        using var python = Process.Start(new ProcessStartInfo("bash", command) { RedirectStandardOutput = true })!;
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
    }
}
