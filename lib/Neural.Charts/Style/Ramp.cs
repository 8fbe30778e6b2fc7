using System.Globalization;

namespace Neural.Charts;

/// <summary>The colours of an ordered series, from cold and dark for its least to warm and bright for its greatest.</summary>
internal static class Ramp
{
    // Each with a contrast of 3:1 against a white and a dark page; any two differ by at least 12 (CIEDE2000) for every eye.
    private static readonly string[] Colors =
        ["#32679c", "#845afb", "#94778e", "#f34169", "#c98701"];

    /// <summary>How many colours stay apart.</summary>
    public static int Count => Colors.Length;

    /// <summary>The colour of the place <paramref name="rank"/> among so many; between two of the ramp where there are more.</summary>
    public static string At(int rank, int count)
    {
        var at = count < 2 ? 0 : (double)rank * (Colors.Length - 1) / (count - 1);
        if (count <= Colors.Length)
            at = Math.Round(at, MidpointRounding.AwayFromZero);
        var low = Math.Min((int)at, Colors.Length - 2);
        return $"#{Channel(1)}{Channel(3)}{Channel(5)}";

        string Channel(int position) =>
            ((int)Math.Round(Part(low, position) + ((at - low) * (Part(low + 1, position) - Part(low, position))))).ToString("x2", CultureInfo.InvariantCulture);
    }

    private static int Part(int index, int position) => int.Parse(Colors[index].AsSpan(position, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
