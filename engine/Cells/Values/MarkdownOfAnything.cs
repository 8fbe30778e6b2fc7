using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Cells.Values;

/// <summary>Lets the package write anything in Markdown: what replaces a table that was displayed is formatted by the package.</summary>
/// <remarks>
/// It comes after every other formatter, those that types name by an attribute included, as one that is registered would not:
/// hence the attribute, by which the package takes it for one of its own.
/// </remarks>
[TypeFormatterSource(typeof(MarkdownOfAnything))]
internal sealed class MarkdownOfAnything : TypeFormatter<object>, ITypeFormatterSource
{
    /// <inheritdoc/>
    public override string MimeType => Notebooks.Outputs.MimeType.Markdown;

    /// <summary>Makes it known to the package.</summary>
    public static void Offer() => Formatter.GetPreferredMimeTypesFor(typeof(MarkdownOfAnything));

    /// <inheritdoc/>
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() => [this];

    /// <inheritdoc/>
    public override bool Format(object value, FormatContext context)
    {
        context.Writer.Write(DefaultForm.Of(value).AsMarkdown(value));
        return true;
    }
}
