namespace Neural.Tests.Data;

/// <summary>The repository's copy of MNIST, found from wherever the tests run.</summary>
internal static class MnistFiles
{
    public static string Folder { get; } = Path.Combine(Root(), "notebooks", "data", "mnist");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ActivationNotebooks.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"no folder above {AppContext.BaseDirectory} holds ActivationNotebooks.sln");
    }
}
