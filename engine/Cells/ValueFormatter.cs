using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Notebooks.Outputs;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Cells;

/// <summary>Turns a value into a MIME bundle with the formatters that the library or a cell has registered.</summary>
internal static class ValueFormatter
{
    /// <summary>Shows values as text unless they are HTML themselves: stored HTML is blank in an untrusted workspace.</summary>
    public static void PreferText()
    {
        Formatter.DefaultMimeType = MimeType.Text;
        Formatter.SetPreferredMimeTypesFor(typeof(IHtmlContent), MimeType.Html);
    }

    /// <summary>The value in the given MIME types, or in those its type prefers, and always as plain text, too.</summary>
    public static MimeBundle Format(object? value, params IReadOnlyCollection<string> mimeTypes) => Bundle(Formatted(value, mimeTypes));

    /// <inheritdoc cref="Format"/>
    public static IReadOnlyList<FormattedValue> Formatted(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        if (mimeTypes.Count == 0)
            mimeTypes = Preferred(value?.GetType() ?? typeof(object));

        value = WithoutTupleArray(value);
        return [.. mimeTypes.Append(MimeType.Text).Distinct().Select(mime => new FormattedValue(mime, value.ToDisplayString(mime)))];
    }

    /// <summary>What has been formatted, as a MIME bundle.</summary>
    public static MimeBundle Bundle(IEnumerable<FormattedValue> values) =>
        values.Aggregate(MimeBundle.Empty, (bundle, value) => bundle.With(value.MimeType, Node(value.MimeType, value.Value)));

    // A figure is drawn from its JSON. HTML that draws it too is as large again; a host that needs some makes it from the JSON.
    private static IReadOnlyCollection<string> Preferred(Type type)
    {
        var preferred = Formatter.GetPreferredMimeTypesFor(type);
        return preferred.Contains(MimeType.Plotly) ? [.. preferred.Where(mime => mime != MimeType.Html)] : preferred;
    }

    // The formatter takes an array of tuples for a tuple, and lists the array's properties.
    private static object? WithoutTupleArray(object? value) =>
        value is Array array && typeof(ITuple).IsAssignableFrom(array.GetType().GetElementType())
            ? array.Cast<object>().ToList()
            : value;

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
