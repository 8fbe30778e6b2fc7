using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Notebooks.Json;

namespace Engine.Notebooks.Outputs;

/// <summary>Numbers of a plotly.js figure: a list, or a typed array, <c>{"dtype": "f8", "bdata": "…base64…"}</c>.</summary>
internal static class PlotlyArray
{
    /// <summary>Reads an array.</summary>
    /// <param name="node">A list of numbers, or an object with <c>dtype</c> and <c>bdata</c>.</param>
    /// <returns>The numbers, row after row, NaN for a gap; null if the node holds anything else.</returns>
    public static double[]? Read(JsonNode? node) => node switch
    {
        JsonArray items when items.All(item => item is null || item.GetValueKind() == JsonValueKind.Number) =>
            [.. items.Select(Number)],
        JsonObject typed => Decode(MultilineText.Join(typed["dtype"]), MultilineText.Join(typed["bdata"])),
        _ => null,
    };

    private static double Number(JsonNode? item) =>
        item is null ? double.NaN : double.Parse(item.ToJsonString(), CultureInfo.InvariantCulture);

    private static double[]? Decode(string? type, string? base64)
    {
        var bytes = new byte[base64?.Length ?? 0];
        if (base64 is null || !Convert.TryFromBase64String(base64, bytes, out var length))
            return null;
        var data = bytes.AsSpan(0, length);
        return type switch
        {
            "f8" or "float64" => Widen<double>(data),
            "f4" or "float32" => Widen<float>(data),
            "i4" or "int32" => Widen<int>(data),
            "u4" or "uint32" => Widen<uint>(data),
            "i2" or "int16" => Widen<short>(data),
            "u2" or "uint16" => Widen<ushort>(data),
            "i1" or "int8" => Widen<sbyte>(data),
            "u1" or "uint8" or "u1c" or "uint8c" => Widen<byte>(data),
            _ => null,
        };
    }

    private static double[] Widen<T>(ReadOnlySpan<byte> data) where T : unmanaged, INumberBase<T> =>
        Array.ConvertAll(MemoryMarshal.Cast<byte, T>(data).ToArray(), double.CreateChecked);
}
