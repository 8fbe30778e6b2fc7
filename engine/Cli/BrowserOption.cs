using System.CommandLine;
using Engine.Charts.Pictures;

namespace Engine.Cli;

/// <summary><c>--browser</c>: what draws the pictures.</summary>
internal sealed class BrowserOption
{
    private readonly Option<string?> _option = new("--browser")
    {
        Description = "The Chromium, Chrome or Edge that draws the pictures to store; by default the first one found.",
    };

    /// <summary>Adds the option to a command.</summary>
    public static BrowserOption AddTo(Command command)
    {
        var browser = new BrowserOption();
        command.Options.Add(browser._option);
        return browser;
    }

    /// <summary>The browser that was named, or the first one found; null if there is none.</summary>
    /// <exception cref="CommandException">What was named does not exist.</exception>
    public Browser? Read(ParseResult parsed) => parsed.GetValue(_option) switch
    {
        null => Browser.Find(),
        { } path when File.Exists(path) => new Browser(path),
        { } path => throw new CommandException($"--browser names '{path}', which does not exist"),
    };
}
