using System.Text.Encodings.Web;
using System.Text.Json;

namespace Neural.Networks;

/// <summary>The header of a safetensors file: text by name, and which tensor lies where.</summary>
/// <param name="Metadata">The text.</param>
/// <param name="Places">The tensors in the order of their bytes, which they cover without hole or overlap.</param>
internal sealed record SafetensorsHeader(
    IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<(string Name, SafetensorsHeader.Place Place)> Places)
{
    private const string MetadataName = "__metadata__";

    // So that the tensors begin where a 64-bit number may.
    private const int Alignment = 8;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a tensor is and where it lies.</summary>
    /// <param name="Dtype">The type of its elements.</param>
    /// <param name="Shape">Its dimensions.</param>
    /// <param name="DataOffsets">Where its bytes begin and end, counted from the end of the header.</param>
    internal sealed record Place(string Dtype, long[] Shape, long[] DataOffsets);

    /// <summary>Reads a header.</summary>
    /// <param name="json">Its bytes, with the padding.</param>
    /// <param name="dataLength">How many bytes follow it.</param>
    /// <exception cref="InvalidDataException">It breaks a rule of the format; the message does not name the file.</exception>
    public static SafetensorsHeader Parse(ReadOnlySpan<byte> json, long dataLength)
    {
        if (json.IsEmpty || json[0] != '{')
            throw new InvalidDataException($"its header begins with {(json.IsEmpty ? "nothing" : $"the byte {json[0]}")} instead of {{");
        try
        {
            var entries = JsonSerializer.Deserialize(json, SafetensorsJson.Default.Entries)!;
            var metadata = entries.Remove(MetadataName, out var text) ? ParseMetadata(text) : [];
            var places = entries.Select(entry => (Name: entry.Key, Place: ParsePlace(entry.Key, entry.Value)))
                .OrderBy(entry => entry.Place.DataOffsets[0]).ThenBy(entry => entry.Place.DataOffsets[1]).ToArray();
            RequireCover(places, dataLength);
            return new(metadata, places);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"its header is not the JSON of the format: {error.Message}", error);
        }
    }

    /// <summary>The header of tensors that lie one after the other, padded with spaces.</summary>
    /// <exception cref="ArgumentException">A name or a text is no valid UTF-16.</exception>
    public static byte[] Format(
        IReadOnlyCollection<KeyValuePair<string, string>> metadata, IEnumerable<KeyValuePair<string, StoredTensor>> tensors)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Plain))
        {
            writer.WriteStartObject();
            if (metadata.Count > 0)
                WriteMetadata(writer, metadata);
            var begin = 0L;
            foreach (var (name, tensor) in tensors)
            {
                var end = begin + tensor.Bytes.Length;
                WritePlace(writer, name, new(tensor.Type, tensor.Shape, [begin, end]));
                begin = end;
            }

            writer.WriteEndObject();
        }

        while (json.Length % Alignment != 0)
            json.WriteByte((byte)' ');
        return json.ToArray();
    }

    private static Dictionary<string, string> ParseMetadata(JsonElement json)
    {
        var metadata = json.Deserialize(SafetensorsJson.Default.Texts);
        return metadata is not null && !metadata.ContainsValue(null!)
            ? metadata
            : throw new InvalidDataException($"its {MetadataName} holds a null where text is needed");
    }

    private static Place ParsePlace(string name, JsonElement json)
    {
        var label = Quoted.Text(name);
        Place? place;
        try
        {
            place = json.Deserialize(SafetensorsJson.Default.Place);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"its header is not the JSON of the format at {label}: {error.Message}", error);
        }

        if (place is null)
            throw new InvalidDataException($"its header holds a null at {label}");
        var shape = StoredTensor.ShapeText(place.Shape);
        if (place.Shape.Any(dimension => dimension < 0))
            throw new InvalidDataException($"{label} has the shape {shape}");
        if (place.DataOffsets is not [>= 0 and var begin, var end] || end < begin)
            throw new InvalidDataException($"{label} has the data_offsets {StoredTensor.ShapeText(place.DataOffsets)}, which are no [begin, end]");
        if (end - begin > Array.MaxLength)
            throw new InvalidDataException($"{label} takes {end - begin} bytes, and this library reads tensors of at most {Array.MaxLength}");
        return StoredTensor.Fills(place.Dtype, place.Shape, end - begin)
            ? place
            : throw new InvalidDataException($"{label} is {place.Dtype} of the shape {shape}, but has {end - begin} bytes");
    }

    private static void RequireCover((string Name, Place Place)[] places, long dataLength)
    {
        var covered = 0L;
        foreach (var (name, place) in places)
        {
            if (place.DataOffsets[0] != covered)
            {
                var fault = place.DataOffsets[0] < covered ? "overlaps the tensor before it, which ends" : "leaves a hole, since the tensor before it ends";
                throw new InvalidDataException($"{Quoted.Text(name)} begins at {place.DataOffsets[0]} and {fault} at {covered}");
            }

            covered = place.DataOffsets[1];
        }

        if (covered != dataLength)
            throw new InvalidDataException($"its tensors take {covered} bytes, but {dataLength} follow the header");
    }

    private static void WriteMetadata(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, string>> metadata)
    {
        writer.WriteStartObject(MetadataName);
        foreach (var (name, text) in metadata)
            writer.WriteString(name, text);
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, string name, Place place)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, place, SafetensorsJson.Default.Place);
    }
}
