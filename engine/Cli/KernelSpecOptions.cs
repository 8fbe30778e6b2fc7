using System.CommandLine;
using System.Text.RegularExpressions;
using Engine.Cli.Installation;
using Engine.Notebooks;

namespace Engine.Cli;

/// <summary>The options that say which installation is meant.</summary>
internal sealed partial class KernelSpecOptions
{
    private readonly Option<string> _name = new("--name")
    {
        Description = "The kernel's name; the notebooks of the collection ask for the default.",
        DefaultValueFactory = _ => KernelMetadata.KernelName,
    };

    private readonly Option<bool> _user = new("--user") { Description = "In the user's own Jupyter folder; this is the default." };

    private readonly Option<string?> _prefix = new("--prefix")
    {
        Description = "In PREFIX/share/jupyter, such as /usr/local or a virtual environment.",
    };

    /// <summary>Adds the options to a command.</summary>
    public static KernelSpecOptions AddTo(Command command)
    {
        var options = new KernelSpecOptions();
        command.Options.Add(options._name);
        command.Options.Add(options._user);
        command.Options.Add(options._prefix);
        return options;
    }

    /// <exception cref="CommandException">The options contradict each other, or Jupyter does not take the name.</exception>
    public JupyterInstallation Read(ParseResult parsed)
    {
        var (name, prefix) = (parsed.GetValue(_name)!, parsed.GetValue(_prefix));
        if (prefix is not null && parsed.GetValue(_user))
            throw new CommandException("--user and --prefix are two places: choose one");
        if (!ValidName.IsMatch(name))
            throw new CommandException($"'{name}' is no kernel name: use letters, digits, '.', '-' and '_'");
        return JupyterInstallation.Of(name, prefix);
    }

    [GeneratedRegex(@"^(?!\.+$)[A-Za-z0-9._-]+$")]
    private static partial Regex ValidName { get; }
}
