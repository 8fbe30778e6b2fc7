using System.Text.Json;
using System.Text.Json.Serialization;

namespace Neural.Networks;

/// <summary>The JSON of a safetensors file: no duplicate, unknown or missing names, no nulls.</summary>
/// <remarks>Generated at compile time: programs that are compiled ahead of time have no reflection for it.</remarks>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Dictionary<string, JsonElement>), TypeInfoPropertyName = "Entries")]
[JsonSerializable(typeof(Dictionary<string, string>), TypeInfoPropertyName = "Texts")]
[JsonSerializable(typeof(SafetensorsHeader.Place))]
[JsonSerializable(typeof(int[]), TypeInfoPropertyName = "Sizes")]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(double[]))]
internal sealed partial class SafetensorsJson : JsonSerializerContext;
