namespace Engine.Cli.Installation;

/// <summary>Folders that are written beside their place first, so that what is there works until the new one does.</summary>
internal static class DraftFolder
{
    /// <summary>Writes a folder, or replaces it.</summary>
    /// <param name="directory">Its place.</param>
    /// <param name="write">Fills the draft that it is given, which exists and is empty.</param>
    public static async Task<T> WriteAsync<T>(string directory, Func<string, Task<T>> write)
    {
        var draft = $"{directory}.new";
        Delete(draft);
        try
        {
            Directory.CreateDirectory(draft);
            var result = await write(draft);
            Delete(directory);
            Directory.Move(draft, directory);
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
}
