using Engine.Host;
using Engine.Host.Jupyter;
using Engine.Host.Workers;

Globalization.UseWhatTheMachineHas();
switch (args)
{
    case ["kernel", var connectionFile]:
        return await KernelProcess.RunAsync(connectionFile);
    case ["worker", var pipe, var directory]:
        await Worker.RunAsync(pipe, directory);
        return 0;
    default:
        Console.Error.WriteLine("Runs the cells of C# notebooks for others: 'kernel CONNECTION-FILE' for Jupyter, 'worker PIPE FOLDER' for the engine.");
        return 2;
}
