using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Cells.Values;
using Engine.Notebooks.Outputs;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Cells;

/// <summary>Turns a value into a MIME bundle with the formatters that the library or a cell has registered.</summary>
internal static class ValueFormatter
{
    /// <summary>Makes the package show values as this engine does, where it is asked past it.</summary>
    public static void PreferText()
    {
        MarkdownOfAnything.Offer();
        Registered.PreferText();
        Formatter.SetPreferredMimeTypesFor(typeof(IHtmlContent), MimeType.Html);
    }

    /// <summary>The value in the given MIME types, or in those its type prefers, and always as plain text, too.</summary>
    public static MimeBundle Format(object? value, params IReadOnlyCollection<string> mimeTypes) => Bundle(Formatted(value, mimeTypes));

    /// <inheritdoc cref="Format"/>
    public static IReadOnlyList<FormattedValue> Formatted(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        var type = value?.GetType() ?? typeof(object);
        if (mimeTypes.Count == 0)
            mimeTypes = Preferred(type);

        var unregistered = new Lazy<DefaultForm>(() => DefaultForm.Of(value));
        if (mimeTypes.Count == 0)
            mimeTypes = unregistered.Value.Markdown is null ? [MimeType.Text] : [MimeType.Markdown];
        return [.. mimeTypes.Append(MimeType.Text).Distinct().Select(mime => new FormattedValue(mime, As(mime)))];

        string As(string mime) =>
            mime is not (MimeType.Text or MimeType.Markdown) || Registered.Has(type, mime) ? value.ToDisplayString(mime)
            : mime == MimeType.Text ? unregistered.Value.Text
            : unregistered.Value.AsMarkdown(value);
    }

    /// <summary>What replaces something displayed: in the same MIME types, unless these were only what the former value took.</summary>
    public static MimeBundle Update(DisplayedValue shown)
    {
        var mimeTypes = shown.FormattedValues.Select(value => value.MimeType).ToList();
        var isFree = shown.Value is not string && mimeTypes.TrueForAll(mime => mime is MimeType.Text or MimeType.Markdown);
        return Format(shown.Value, isFree ? [] : mimeTypes);
    }

    /// <summary>What has been formatted, as a MIME bundle.</summary>
    public static MimeBundle Bundle(IEnumerable<FormattedValue> values) =>
        values.Aggregate(MimeBundle.Empty, (bundle, value) => bundle.With(value.MimeType, Node(value.MimeType, value.Value)));

    // A figure is drawn from its JSON. HTML that draws it too is as large again; a host that needs some makes it from the JSON.
    private static IReadOnlyCollection<string> Preferred(Type type)
    {
        var preferred = Registered.MimeTypesOf(type);
        return preferred.Contains(MimeType.Plotly) ? [.. preferred.Where(mime => mime != MimeType.Html)] : preferred;
    }

    private static JsonNode Node(string mimeType, string text)
    {
        if (!MimeType.IsJson(mimeType))
            return JsonValue.Create(text);
        try
        {
            return JsonNode.Parse(text) ?? throw new JsonException("it is null");
        }
        catch (JsonException e)
        {
            throw new FormatException($"what was to be displayed as {mimeType} is not JSON: {e.Message}", e);
        }
    }
}
