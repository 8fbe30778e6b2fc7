namespace Engine.Commands;

/// <summary>Turns a command's failure into one line and an exit code.</summary>
internal static class Guard
{
    public static async Task<int> Run(Func<Task<int>> command)
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
