using System.CommandLine;

namespace Engine.Commands;

/// <summary>What the engine does when no verb is given: run the collection.</summary>
internal static class CollectionCommand
{
    /// <summary>Makes it the root command's action.</summary>
    public static void Configure(RootCommand root)
    {
        var settings = RunSettings.AddTo(root);
        root.SetAction((parsed, cancel) => Guard.Run(() =>
            new RunJob([], settings.Read(parsed), InPlace: false, Browser: null).ExecuteAsync(cancel)));
    }
}
