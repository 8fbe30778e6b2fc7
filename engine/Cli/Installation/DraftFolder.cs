namespace Engine.Cli.Installation;

/// <summary>Folders that are written beside their place first, so that what is there works until the new one does.</summary>
internal static class DraftFolder
{
    private const string Suffix = ".draft";

    // More than there are who write one folder at the same time.
    private const int Attempts = 100;

    // Longer than any draft is written.
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>Writes a folder, or replaces it; of several who do so at the same time, the last one's stays.</summary>
    /// <param name="directory">Its place.</param>
    /// <param name="write">Fills the draft that it is given, which exists and is empty.</param>
    public static async Task<T> WriteAsync<T>(string directory, Func<string, Task<T>> write)
    {
        var draft = Beside(directory);
        try
        {
            Directory.CreateDirectory(draft);
            DeleteAbandoned(directory);
            var result = await write(draft);
            Replace(directory, draft);
            return result;
        }
        finally
        {
            Delete(draft);
        }
    }

    /// <summary>Removes a folder with all that is in it, if it is there.</summary>
    public static void Delete(string directory)
    {
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }

    private static string Beside(string directory) => $"{directory}.{Path.GetRandomFileName()}{Suffix}";

    private static void Replace(string directory, string draft)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Retire(directory);
                Directory.Move(draft, directory);
                return;
            }
            catch (IOException) when (attempt < Attempts)
            {
                // Somebody else has just taken the old one, or put another there; this one is newer.
            }
        }
    }

    /// <summary>Takes a folder away at once: while its files are deleted one by one, none is missing from its place.</summary>
    private static void Retire(string directory)
    {
        // Asked first, since the runtime may report the failure of a first rename as anything ("Unknown error 203").
        if (!Directory.Exists(directory))
            return;
        var retired = Beside(directory);
        Directory.Move(directory, retired);
        Delete(retired);
    }

    /// <summary>Removes what was killed while it wrote.</summary>
    private static void DeleteAbandoned(string directory)
    {
        var drafts = new DirectoryInfo(Path.GetDirectoryName(directory)!).EnumerateDirectories($"{Path.GetFileName(directory)}.*{Suffix}");
        foreach (var draft in drafts.Where(draft => DateTime.UtcNow - draft.LastWriteTimeUtc > Abandoned))
            Delete(draft.FullName);
    }
}
