namespace Engine.Host.Tests.Jupyter;

/// <summary>Tests that redirect the process's console: they run one at a time, and while nothing else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleTests
{
    public const string Name = "console";
}
