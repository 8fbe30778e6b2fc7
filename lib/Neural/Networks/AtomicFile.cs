namespace Neural.Networks;

/// <summary>Files that are written whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the parts one after the other beside the file, and then puts them in its place.</summary>
    /// <exception cref="IOException">It could not be written; what was there before is there still.</exception>
    public static void Write(string path, IEnumerable<byte[]> parts)
    {
        var draft = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew))
            {
                foreach (var part in parts)
                    stream.Write(part);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
