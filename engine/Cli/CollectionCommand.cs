using System.CommandLine;

namespace Engine.Cli;

/// <summary>What the engine does when no verb is given: run the collection and write the book.</summary>
internal static class CollectionCommand
{
    /// <summary>Makes it the root command's action.</summary>
    public static void Configure(RootCommand root)
    {
        var settings = RunSettings.AddTo(root);
        root.SetAction((parsed, cancel) => ExitCode.OfAsync(() =>
            new RunJob([], settings.Read(parsed), InPlace: false, Browser: null, NotebookFiles.Artifacts("book")).ExecuteAsync(cancel)));
    }
}
