using Engine.Notebooks.Outputs;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Cells.Values;

/// <summary>The formatters that a library or a cell has registered, beside those that come with the package.</summary>
internal static class Registered
{
    // A text of its own: by it, what a type is shown in because nobody said otherwise is told from what somebody has set.
    private static readonly string Unsaid = new(MimeType.Text.AsSpan());

    private static HashSet<ITypeFormatter> _builtIn = [.. Formatter.RegisteredFormatters()];

    /// <summary>Takes what is registered so far for the package's, and plain text for what a value is shown in that nobody has registered anything for.</summary>
    /// <remarks>HTML, which the package prefers, is blank in an untrusted workspace once it is stored.</remarks>
    public static void PreferText()
    {
        Formatter.DefaultMimeType = Unsaid;
        _builtIn = [.. Formatter.RegisteredFormatters()];
    }

    /// <summary>The MIME types in which a type is to be shown: those set for it, else those that it has a formatter for.</summary>
    /// <returns>None where nobody has said anything.</returns>
    public static IReadOnlyCollection<string> MimeTypesOf(Type type)
    {
        var preferred = Formatter.GetPreferredMimeTypesFor(type);
        return preferred.Any(mime => !ReferenceEquals(mime, Unsaid)) ? preferred : [.. Of(type).Select(f => f.MimeType).Distinct()];
    }

    /// <summary>Whether somebody has registered how a type is written in a MIME type.</summary>
    public static bool Has(Type type, string mimeType)
    {
        // What a type's attribute names is registered when it is first asked for.
        Formatter.GetPreferredMimeTypesFor(type);
        return Of(type).Any(formatter => formatter.MimeType == mimeType);
    }

    private static IEnumerable<ITypeFormatter> Of(Type type) => Formatter.RegisteredFormatters()
        .Where(formatter => !_builtIn.Contains(formatter) && IsFor(formatter.Type, type));

    private static bool IsFor(Type registered, Type type) => registered.IsGenericTypeDefinition
        ? type.GetInterfaces().Concat(Lineage(type)).Any(known => known.IsGenericType && known.GetGenericTypeDefinition() == registered)
        : registered.IsAssignableFrom(type);

    private static IEnumerable<Type> Lineage(Type? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }
}
