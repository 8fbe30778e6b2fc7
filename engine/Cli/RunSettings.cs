using System.CommandLine;
using Engine.Cli.Execution;

namespace Engine.Cli;

/// <summary>The options that every command which runs notebooks has.</summary>
internal sealed class RunSettings
{
    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "How many notebooks run at the same time.",
        DefaultValueFactory = _ => RunOptions.Default.Jobs,
    };

    private readonly Option<bool> _skip = new("--skip-other-languages") { Description = "Leave cells of other languages as they are; else they fail." };
    private readonly Option<double> _timeout;
    private readonly Option<long> _memory;

    private RunSettings(double seconds, long megabytes)
    {
        _timeout = new("--timeout") { Description = "Seconds that one cell may take.", DefaultValueFactory = _ => seconds };
        _memory = new("--memory") { Description = "Megabytes that one notebook may take.", DefaultValueFactory = _ => megabytes };
    }

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="seconds">What a cell may take if nothing is said.</param>
    /// <param name="megabytes">What a notebook may take if nothing is said.</param>
    public static RunSettings AddTo(Command command, double? seconds = null, long? megabytes = null)
    {
        var settings = new RunSettings(
            seconds ?? RunOptions.Default.CellTimeout.TotalSeconds, megabytes ?? RunOptions.Default.MemoryLimit >> 20);
        settings._jobs.Validators.Add(r => RequirePositive(r.GetValue(settings._jobs), "--jobs", r.AddError));
        settings._timeout.Validators.Add(r => RequirePositive(r.GetValue(settings._timeout), "--timeout", r.AddError));
        settings._memory.Validators.Add(r => RequirePositive(r.GetValue(settings._memory), "--memory", r.AddError));
        command.Options.Add(settings._jobs);
        command.Options.Add(settings._timeout);
        command.Options.Add(settings._memory);
        command.Options.Add(settings._skip);
        return settings;
    }

    public RunOptions Read(ParseResult parsed) => new(
        parsed.GetValue(_jobs),
        TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
        parsed.GetValue(_memory) << 20)
    {
        SkipOtherLanguages = parsed.GetValue(_skip),
    };

    private static void RequirePositive<T>(T value, string name, Action<string> refuse)
        where T : System.Numerics.INumber<T>
    {
        if (!(value > T.Zero))
            refuse(FormattableString.Invariant($"{name} is {value}, but must be positive"));
    }
}
