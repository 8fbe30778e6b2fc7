using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Engine.Execution.Comparison;

/// <summary>Plotly's typed arrays, <c>{"dtype": "f8", "bdata": "…base64…"}</c>.</summary>
internal static class TypedArray
{
    /// <summary>The numbers, or null if the object is no typed array.</summary>
    public static double[]? Decode(JsonObject json)
    {
        if (json["bdata"] is not JsonValue data || json["dtype"] is not JsonValue type || !data.TryGetValue<string>(out var text))
            return null;
        var bytes = Convert.FromBase64String(text);
        return type.ToString() switch
        {
            "f8" or "float64" => As<double>(bytes, x => x),
            "f4" or "float32" => As<float>(bytes, x => x),
            "i4" or "int32" => As<int>(bytes, x => x),
            "u4" or "uint32" => As<uint>(bytes, x => x),
            "i2" or "int16" => As<short>(bytes, x => x),
            "u2" or "uint16" => As<ushort>(bytes, x => x),
            "i1" or "int8" => As<sbyte>(bytes, x => x),
            "u1" or "uint8" or "u1c" or "uint8c" => As<byte>(bytes, x => x),
            _ => null,
        };
    }

    private static double[] As<T>(byte[] bytes, Func<T, double> widen) where T : unmanaged =>
        [.. MemoryMarshal.Cast<byte, T>(bytes).ToArray().Select(widen)];
}
