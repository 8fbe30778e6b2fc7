using System.Collections;
using System.Text.Json.Nodes;
using Engine.Notebooks.Json;

namespace Engine.Notebooks.Outputs;

/// <summary>One value in several representations: MIME type to text, or to JSON for the +json types.</summary>
internal sealed class MimeBundle : IEnumerable<KeyValuePair<string, JsonNode?>>
{
    private readonly JsonObject _data;

    private MimeBundle(JsonObject data) => _data = data;

    /// <summary>A bundle without a representation.</summary>
    public static MimeBundle Empty { get; } = new([]);

    /// <summary>The MIME types, in order.</summary>
    public IEnumerable<string> Types => _data.Select(entry => entry.Key);

    /// <summary>The data of a type, text as one string; null if it is absent.</summary>
    /// <param name="mime">A MIME type.</param>
    public JsonNode? this[string mime] => _data[mime];

    /// <summary>A bundle of one text.</summary>
    /// <param name="mime">A MIME type that is not JSON.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The bundle.</returns>
    public static MimeBundle Of(string mime, string text) => Empty.With(mime, text);

    /// <summary>Reads nbformat's <c>mimebundle</c>.</summary>
    /// <param name="json">MIME type to string, list of lines, or JSON.</param>
    /// <returns>The bundle, independent of <paramref name="json"/>.</returns>
    public static MimeBundle FromJson(JsonObject json) =>
        new(new JsonObject(json.Select(entry => KeyValuePair.Create(entry.Key, Joined(entry.Key, entry.Value)))));

    /// <summary>Writes nbformat's <c>mimebundle</c>: keys sorted at every depth, texts as lists of lines.</summary>
    /// <returns>A new object without a parent.</returns>
    public JsonObject ToJson() => new(_data
        .OrderBy(entry => entry.Key, JupyterJson.KeyOrder)
        .Select(entry => KeyValuePair.Create(entry.Key, Split(entry.Key, entry.Value))));

    /// <summary>The text of a type.</summary>
    /// <param name="mime">A MIME type.</param>
    /// <returns>The text, or null if the type is absent or its data is JSON of another kind.</returns>
    public string? Text(string mime) =>
        _data[mime] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Whether the bundle has a type.</summary>
    /// <param name="mime">A MIME type.</param>
    /// <returns>True if it has.</returns>
    public bool Contains(string mime) => _data.ContainsKey(mime);

    /// <summary>Adds a representation, or replaces it in its place.</summary>
    /// <param name="mime">A MIME type.</param>
    /// <param name="data">Text, or JSON for the +json types; it is copied.</param>
    /// <returns>A new bundle.</returns>
    public MimeBundle With(string mime, JsonNode data)
    {
        var copy = _data.DeepClone().AsObject();
        copy[mime] = data.DeepClone();
        return new MimeBundle(copy);
    }

    /// <summary>Leaves representations out.</summary>
    /// <param name="mimes">MIME types, present or not.</param>
    /// <returns>A new bundle, or this one where none is present.</returns>
    public MimeBundle Without(params IReadOnlyCollection<string> mimes)
    {
        if (!mimes.Any(Contains))
            return this;
        var copy = _data.DeepClone().AsObject();
        foreach (var mime in mimes)
            copy.Remove(mime);
        return new MimeBundle(copy);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonNode?>> GetEnumerator() => _data.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static JsonNode? Joined(string mime, JsonNode? data) =>
        !MimeType.IsJson(mime) && MultilineText.Join(data) is { } text ? text : data?.DeepClone();

    private static JsonNode? Split(string mime, JsonNode? data) =>
        MimeType.IsMultiline(mime) && MultilineText.Join(data) is { } text
            ? MultilineText.Split(text)
            : JupyterJson.Canonical(data);
}
