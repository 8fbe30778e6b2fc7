namespace Engine.Notebooks.Json;

/// <summary>The numbers that Python writes into JSON and reads there, though JSON has none: <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>.</summary>
internal static class PythonNumbers
{
    private static readonly byte[][] Names = ["-Infinity"u8.ToArray(), "Infinity"u8.ToArray(), "NaN"u8.ToArray()];

    /// <summary>The same JSON with <c>null</c> in their places.</summary>
    /// <param name="json">UTF-8.</param>
    public static ReadOnlySpan<byte> Replaced(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("NaN"u8) < 0 && json.IndexOf("Infinity"u8) < 0)
            return json;
        var replaced = new MemoryStream(json.Length + 16);
        var isText = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (!isText && NameLength(json[i..]) is > 0 and var length)
            {
                replaced.Write("null"u8);
                i += length - 1;
                continue;
            }
            replaced.WriteByte(json[i]);
            if (json[i] == '"')
                isText = !isText;
            else if (isText && json[i] == '\\' && i + 1 < json.Length)
                replaced.WriteByte(json[++i]);
        }
        return replaced.ToArray();
    }

    private static int NameLength(ReadOnlySpan<byte> json)
    {
        foreach (var name in Names)
        {
            if (json.StartsWith(name))
                return name.Length;
        }
        return 0;
    }
}
