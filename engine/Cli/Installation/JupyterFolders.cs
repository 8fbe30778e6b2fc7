namespace Engine.Cli.Installation;

/// <summary>Where Jupyter looks for kernels and extensions.</summary>
internal static class JupyterFolders
{
    /// <summary>The user's own folder, or that of an environment such as <c>/usr/local</c> or a virtual one.</summary>
    /// <param name="prefix">The environment; null for the user's folder.</param>
    public static string Data(string? prefix) =>
        prefix is null ? UserData() : Path.Combine(Path.GetFullPath(prefix), "share", "jupyter");

    private static string UserData()
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } chosen)
            return chosen;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Jupyter");
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        return Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data
            ? Path.Combine(data, "jupyter")
            : Path.Combine(home, ".local", "share", "jupyter");
    }
}
