using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engine.Html;

/// <summary>Numbers of a plotly.js trace, stored as a list or as a typed array in base64.</summary>
internal static class NumericArray
{
    /// <summary>Reads a one-dimensional array.</summary>
    /// <param name="node">A list of numbers, or an object with <c>dtype</c> and <c>bdata</c>.</param>
    /// <returns>The numbers, NaN for a gap; null if the node holds anything else.</returns>
    public static double[]? Read(JsonNode? node) => node switch
    {
        JsonArray items when items.All(item => item is null || item.GetValueKind() == JsonValueKind.Number) =>
            [.. items.Select(Number)],
        JsonObject typed => Decode((string?)typed["dtype"], (string?)typed["bdata"]),
        _ => null,
    };

    private static double Number(JsonNode? item) =>
        item is null ? double.NaN : double.Parse(item.ToJsonString(), CultureInfo.InvariantCulture);

    private static double[]? Decode(string? type, string? base64)
    {
        var bytes = new byte[base64?.Length ?? 0];
        if (!Convert.TryFromBase64String(base64 ?? "", bytes, out var length))
            return null;
        var data = bytes.AsSpan(0, length);
        return type switch
        {
            "f8" => Cast<double>(data),
            "f4" => Cast<float>(data),
            "i4" => Cast<int>(data),
            "u4" => Cast<uint>(data),
            "i2" => Cast<short>(data),
            "u2" => Cast<ushort>(data),
            "i1" => Cast<sbyte>(data),
            "u1" => Cast<byte>(data),
            _ => null,
        };
    }

    private static double[] Cast<T>(ReadOnlySpan<byte> data) where T : unmanaged, System.Numerics.INumberBase<T> =>
        Array.ConvertAll(MemoryMarshal.Cast<byte, T>(data).ToArray(), double.CreateChecked);
}
