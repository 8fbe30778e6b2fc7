using System.Security.Cryptography;
using Engine.Notebooks.Files;

namespace Engine.Book;

/// <summary>The folder a book is written to; a list in it of what the engine wrote keeps all else untouched.</summary>
/// <param name="path">The folder, new or present.</param>
internal sealed class BookFolder(string path)
{
    private const string ListName = ".book-files";

    /// <summary>Brings the folder to hold exactly these files, and whatever others put there.</summary>
    /// <param name="files">Path in the book to content.</param>
    /// <exception cref="IOException">A file to be written is there, and not by the engine.</exception>
    public void Write(IReadOnlyDictionary<string, byte[]> files)
    {
        Directory.CreateDirectory(path);
        var before = ReadList();
        var after = files.ToDictionary(file => file.Key, file => Hash(file.Value));
        if (after.Keys.FirstOrDefault(name => !before.ContainsKey(name) && File.Exists(Full(name))) is { } foreign)
            throw new IOException($"{Full(foreign)} is not this engine's: move it away, or take another folder");
        WriteList(after.UnionBy(before, file => file.Key));
        foreach (var (name, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Full(name))!);
            AtomicFile.Write(Full(name), content);
        }
        foreach (var (name, hash) in before.Where(file => !after.ContainsKey(file.Key)))
            Remove(Full(name), hash);
        WriteList(after);
    }

    /// <summary>Deletes a file of an earlier book, unless somebody has changed it since.</summary>
    private static void Remove(string file, string hash)
    {
        if (File.Exists(file) && Hash(File.ReadAllBytes(file)) == hash)
            File.Delete(file);
    }

    private Dictionary<string, string> ReadList()
    {
        var list = Full(ListName);
        return File.Exists(list)
            ? File.ReadAllLines(list)
                .Select(line => line.Split("  ", 2))
                .Where(IsEntry)
                .ToDictionary(entry => entry[1], entry => entry[0])
            : [];
    }

    private bool IsEntry(string[] entry) =>
        entry.Length == 2
        && Full(entry[1]).StartsWith(Full("") + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private void WriteList(IEnumerable<KeyValuePair<string, string>> files)
    {
        var sorted = files.OrderBy(file => file.Key, StringComparer.Ordinal);
        AtomicFile.Write(Full(ListName), string.Concat(sorted.Select(file => $"{file.Value}  {file.Key}\n")));
    }

    private string Full(string name) => Path.GetFullPath(Path.Combine(path, name));

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
