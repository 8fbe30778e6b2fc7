using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Benchmarks.Guard;

/// <summary>What kernels take beside the multiply-adds, by kind of processor, as ratios.csv has it.</summary>
internal sealed class StoredRatios
{
    // Another processor with registers of the same width may need so many times as long beside its multiply-adds: a Xeon
    // (6.207) takes five times a Zen 5's time for divisions.
    private const double OfAnother = 6;

    private readonly Dictionary<string, double> _ratios;

    private StoredRatios(Dictionary<string, double> ratios, bool areOfThisProcessor) =>
        (_ratios, AreOfThisProcessor) = (ratios, areOfThisProcessor);

    public bool AreOfThisProcessor { get; }

    /// <summary>Whose ratios they are.</summary>
    public string Kind => AreOfThisProcessor
        ? $"it is of this processor, {Processor}"
        : $"nothing is stored of this processor, {Processor}: what others take counts, times {OfAnother}; guard-store stores what this one takes";

    /// <summary>Maker, family, model, and the width of the registers in bits.</summary>
    public static string Processor { get; } = $"{Maker()} {Width}";

    private static int Width => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    private static string File => FileBeside();

    /// <summary>Those of this processor; if there are none, the largest of others with registers as wide, and more.</summary>
    public static StoredRatios Read()
    {
        var rows = Rows().ToLookup(row => row.Processor);
        if (rows.Contains(Processor))
            return new(rows[Processor].ToDictionary(row => row.Kernel, row => row.Ratio), areOfThisProcessor: true);
        var alike = Rows().Where(row => row.Processor.EndsWith($" {Width}", StringComparison.Ordinal)).ToLookup(row => row.Kernel);
        return new(alike.ToDictionary(kernel => kernel.Key, kernel => OfAnother * kernel.Max(row => row.Ratio)), areOfThisProcessor: false);
    }

    /// <summary>Replaces those of this processor.</summary>
    public static void Write(Dictionary<string, double> ratios)
    {
        var others = Rows().Where(row => row.Processor != Processor);
        var rows = others.Concat(ratios.Select(ratio => (Processor, Kernel: ratio.Key, Ratio: ratio.Value)));
        System.IO.File.WriteAllLines(File, rows
            .OrderBy(row => row.Processor, StringComparer.Ordinal).ThenBy(row => row.Kernel, StringComparer.Ordinal)
            .Select(row => FormattableString.Invariant($"{row.Processor};{row.Kernel};{row.Ratio:G3}")));
    }

    public double Of(string kernel) => _ratios.TryGetValue(kernel, out var ratio) ? ratio : double.PositiveInfinity;

    private static (string Processor, string Kernel, double Ratio)[] Rows() =>
        System.IO.File.Exists(File)
            ? [.. System.IO.File.ReadAllLines(File).Select(line => line.Split(';')).Select(row => (row[0], row[1], double.Parse(row[2], CultureInfo.InvariantCulture)))]
            : [];

    private static string Maker()
    {
        if (!X86Base.IsSupported)
            return "other";
        var (_, b, c, d) = X86Base.CpuId(0, 0);
        var name = string.Concat(new[] { b, d, c }.SelectMany(BitConverter.GetBytes).Select(letter => (char)letter));
        var version = X86Base.CpuId(1, 0).Eax;
        var (family, model) = (((version >> 8) & 15) + ((version >> 20) & 255), ((version >> 4) & 15) + (((version >> 16) & 15) << 4));
        return $"{name} {family}.{model}";
    }

    private static string FileBeside([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "ratios.csv");
}
