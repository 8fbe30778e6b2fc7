using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Neural.Charts;

/// <summary>Plotly's typed arrays (plotly.js 2.28 and later): numbers as base64, exact and shorter than digits.</summary>
internal static class TypedArray
{
    /// <summary>The array in its shortest exact form that every program writes alike; unchanged where it holds anything but numbers.</summary>
    /// <param name="array">Numbers, or rows of them of one length.</param>
    public static JsonNode Shortest(JsonArray array)
    {
        var rows = array.All(row => row is JsonArray) ? array.Select(row => Numbers((JsonArray)row!)).ToArray() : [Numbers(array)];
        if (rows.Length == 0 || rows.Any(row => row is null || row.Length != rows[0]!.Length))
            return array.DeepClone();

        var values = rows.SelectMany(row => row!).ToArray();
        // Left as they are, nothing but NaN would be taken for the names of categories.
        if (values.All(double.IsNaN))
            return array[0] is JsonArray ? new JsonArray([.. rows.Select(row => Plain(row!))]) : Plain(values);
        var (type, bytes) = Pack(values);
        var typed = new JsonObject { ["dtype"] = type, ["bdata"] = Convert.ToBase64String(bytes) };
        if (array[0] is JsonArray)
            typed["shape"] = $"{rows.Length},{rows[0]!.Length}";

        var text = array[0] is JsonArray ? new JsonArray([.. rows.Select(row => Plain(row!))]) : Plain(values);
        return values.Any(HasTwoForms) || typed.ToJsonString().Length < text.ToJsonString().Length ? typed : text;
    }

    // Python writes 1e-05 and JavaScript 0.00001: as digits, it would change whenever another program saves the notebook.
    private static bool HasTwoForms(double value) => Math.Abs(value) is (> 0 and < 1e-4) or (>= 1e16 and < double.PositiveInfinity);

    /// <summary>The numbers, NaN for a gap; null where an item is something else.</summary>
    private static double[]? Numbers(JsonArray array)
    {
        var numbers = array.Select(Number).ToArray();
        return numbers.Length > 0 && numbers.All(n => n is not null)
            ? [.. numbers.Select(n => n!.Value)]
            : null;
    }

    private static double? Number(JsonNode? item) => item?.GetValueKind() switch
    {
        null => double.NaN,
        JsonValueKind.Number => item.GetValue<double>(),
        JsonValueKind.String when item.GetValue<string>() is "NaN" or "Infinity" or "-Infinity" =>
            double.Parse(item.GetValue<string>(), CultureInfo.InvariantCulture),
        _ => null,
    };

    private static JsonArray Plain(double[] values) =>
        new([.. values.Select(v => double.IsFinite(v) ? JsonValue.Create(v) : null)]);

    private static (string Type, byte[] Bytes) Pack(double[] values)
    {
        if (values.All(v => v == (sbyte)v))
            return ("i1", Bytes(values, v => (sbyte)v));
        if (values.All(v => v == (byte)v))
            return ("u1", Bytes(values, v => (byte)v));
        if (values.All(v => v == (short)v))
            return ("i2", Bytes(values, v => (short)v));
        if (values.All(v => (float)v == v || double.IsNaN(v)))
            return ("f4", Bytes(values, v => (float)v));
        return ("f8", Bytes(values, v => v));
    }

    private static byte[] Bytes<T>(double[] values, Func<double, T> convert) where T : struct =>
        MemoryMarshal.AsBytes<T>(values.Select(convert).ToArray()).ToArray();
}
