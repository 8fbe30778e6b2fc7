using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Neural.Charts;

/// <summary>Pieces of a figure's JSON, written at once.</summary>
internal static class LiveJson
{
    /// <summary>A text.</summary>
    public static string Text(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>A number to four places behind the point.</summary>
    public static string Number(double value) => Math.Round(value, 4).ToString(CultureInfo.InvariantCulture);

    /// <summary>Numbers as a typed array of plotly.js, single precision: more than a pixel can show, and in no other form to be saved in.</summary>
    public static string Array(IReadOnlyList<double> values)
    {
        var singles = new float[values.Count];
        for (var i = 0; i < singles.Length; i++)
            singles[i] = (float)values[i];
        return $"{{\"dtype\":\"f4\",\"bdata\":\"{Convert.ToBase64String(MemoryMarshal.AsBytes<float>(singles))}\"}}";
    }

    /// <summary>A colour scale.</summary>
    public static string Scale(object[][] stops) => $"[{string.Join(',', stops.Select(stop => string.Create(CultureInfo.InvariantCulture, $"[{stop[0]},\"{stop[1]}\"]")))}]";
}
