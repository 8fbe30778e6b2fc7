using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Plotly.NET;

namespace Neural.Charts;

/// <summary>A chart as Plotly.NET's own <c>toJson</c> writes it.</summary>
/// <remarks>
/// That asks its objects for their properties through the dynamic language runtime, whose first use takes half a second where
/// code is interpreted, as it is in a page.
/// </remarks>
internal static class ChartJson
{
    private static readonly JsonSerializerSettings PlotlySettings = new() { ReferenceLoopHandling = ReferenceLoopHandling.Serialize };

    /// <summary>The chart's data, layout and configuration.</summary>
    public static JsonObject Of(GenericChart chart)
    {
        var written = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(written))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("data");
            WriteArray(writer, GenericChart.getTraces(chart));
            WriteProperty(writer, "layout", GenericChart.getLayout(chart));
            WriteProperty(writer, "config", GenericChart.getConfig(chart));
            writer.WriteEndObject();
        }
        return JsonNode.Parse(written.WrittenSpan)!.AsObject();
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteRawValue(Digits(number));
                break;
            case double number:
                writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case DynamicObj.DynamicObj bag:
                WriteObject(writer, bag);
                break;
            case object[] or int[] or double[]:
                WriteArray(writer, (Array)value);
                break;
            default:
                writer.WriteRawValue(JsonConvert.SerializeObject(value, PlotlySettings));
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, DynamicObj.DynamicObj bag)
    {
        writer.WriteStartObject();
        foreach (var name in bag.GetDynamicMemberNames())
            WriteProperty(writer, name, Plot.Get(bag, name));
        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            Write(writer, item);
        writer.WriteEndArray();
    }

    // One that is whole keeps its point, by which notebooks know it.
    private static string Digits(double number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return digits.AsSpan().ContainsAny('.', 'E') ? digits : $"{digits}.0";
    }
}
