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
    public static void Write(string page)
    {
        var others = Others().ToLookup(row => (row[0], row[1], row[2]));
        var text = new StringBuilder("""
            # Accuracy

            The worst error in units in the last place (ULP) against mpmath at 60 digits, over more than 2,500 arguments per
            function and precision: everyday, tiny, huge, next to kinks, next to the zeros of f′. Only results that are normal
            numbers count. Scalar, span and array forms give the same bits, which the tests assert, so one column stands for
            all three. NumPy's column is the textbook formula, PyTorch's its own function, in the same precision on the same
            arguments; ∞ stands for a NaN, an infinity, or an error of more than 10¹⁵ ULP.

            Written by `dotnet run -c Release --project tests/Benchmarks -- accuracy docs/accuracy.md`.


            """);
        Table<float>("float");
        Table<double>("double");
        File.WriteAllText(page, text.ToString());

        void Table<T>(string precision) where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
        {
            text.AppendLine($"## {precision}\n");
            text.AppendLine("| function | f | worst at | NumPy f | PyTorch f | f′ | worst at | NumPy f′ | PyTorch f′ |");
            text.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
            foreach (var function in ActivationReference.Functions)
            {
                var f = Activation.Parse(function);
                var points = ActivationReference.Points<T>(function);
                var value = Worst(points, p => p.Value.UlpsFrom(f.Value(T.CreateChecked(p.X))));
                var slope = Worst(points, p => p.Derivative.UlpsFrom(f.Derivative(T.CreateChecked(p.X))));
                text.AppendLine($"| {function} | {value} | {Other("value")} | {slope} | {Other("derivative")} |");

                string Other(string what) => others[(function, precision, what)].FirstOrDefault() is [.., var numpy, var torch]
                    ? $"{numpy} | {torch}"
                    : "– | –";
            }
            text.AppendLine();
        }
    }

    private static string Worst(ReferencePoint[] points, Func<ReferencePoint, double?> error)
    {
        var worst = points.MaxBy(point => error(point) ?? 0);
        return string.Create(CultureInfo.InvariantCulture, $"{error(worst) ?? 0:F2} | {worst.X:G9}");
    }

    /// <summary>Rows of <c>function,precision,what,numpy,torch</c>.</summary>
    private static string[][] Others([CallerFilePath] string file = "")
    {
        var script = Path.Combine(Path.GetDirectoryName(file)!, "accuracy_of_others.py");
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script]) { RedirectStandardOutput = true })!;
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
    }
}
