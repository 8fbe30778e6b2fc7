using System.Text;

namespace Engine.Notebooks.Files;

/// <summary>Files that are either as they were or wholly new, never half written.</summary>
internal static class AtomicFile
{
    /// <summary>Writes UTF-8 text without a byte-order mark.</summary>
    /// <param name="path">The file, new or present; a symbolic link is followed.</param>
    /// <param name="text">What it shall hold.</param>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Replaces a file by way of one beside it, keeping its mode; the same bytes are not written.</summary>
    /// <param name="path">The file, new or present; a symbolic link is followed.</param>
    /// <param name="bytes">What it shall hold.</param>
    public static void Write(string path, byte[] bytes)
    {
        var target = Target(path);
        if (target.Exists && File.ReadAllBytes(target.FullName).SequenceEqual(bytes))
            return;
        var temporary = Path.Combine(target.DirectoryName!, $".{target.Name}.{Path.GetRandomFileName()}");
        try
        {
            WriteThrough(temporary, bytes);
            if (target.Exists && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, target.UnixFileMode);
            File.Move(temporary, target.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static FileInfo Target(string path)
    {
        var file = new FileInfo(Path.GetFullPath(path));
        return file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
    }

    private static void WriteThrough(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
