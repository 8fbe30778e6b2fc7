namespace Neural.Display;

/// <summary>Writes a value in one MIME type; its members are those that .NET Interactive's formatter looks for.</summary>
/// <param name="mimeType">The MIME type.</param>
/// <param name="write">The value as text.</param>
internal sealed class TypeFormatter(string mimeType, Func<object, string> write)
{
    /// <summary>The MIME type.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes the value.</summary>
    /// <returns>True: it has been written.</returns>
    public bool Format(object value, TextWriter writer)
    {
        writer.Write(write(value));
        return true;
    }
}
