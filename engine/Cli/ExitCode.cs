
namespace Engine.Cli;

/// <summary>A command's exit code; its failure becomes one line.</summary>
internal static class ExitCode
{
    /// <summary>Runs a command.</summary>
    /// <param name="command">The command.</param>
    /// <returns>What it gives, 1 where it cannot be carried out, 130 where it is stopped.</returns>
    public static async Task<int> OfAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (CommandException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("stopped; no notebook was changed");
            return 130;
        }
    }
}
