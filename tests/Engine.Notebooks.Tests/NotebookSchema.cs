using System.Text.Json.Nodes;
using NJsonSchema;

namespace Engine.Notebooks.Tests;

/// <summary>Jupyter's own schema of nbformat 4.5.</summary>
internal static class NotebookSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(Read);

    public static void AssertValid(string json) => Assert.Empty(Schema.Value.Validate(json));

    public static void AssertInvalid(string json) => Assert.NotEmpty(Schema.Value.Validate(json));

    private static JsonSchema Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "nbformat.v4.5.schema.json");
        var schema = JsonNode.Parse(File.ReadAllText(path).Replace("#/definitions/misc/", "#/definitions/"))!;
        // NJsonSchema finds definitions one level deep only, so the group within them is dissolved.
        var definitions = schema["definitions"]!.AsObject();
        foreach (var (name, definition) in definitions["misc"]!.AsObject())
            definitions[name] = definition!.DeepClone();
        definitions.Remove("misc");
        return JsonSchema.FromJsonAsync(schema.ToJsonString()).GetAwaiter().GetResult();
    }
}
