using System.CommandLine;
using Engine.Commands;

var root = new RootCommand("Runs C# notebooks without a notebook server, and writes them as a web book.");
CollectionCommand.Configure(root);
root.Subcommands.Add(RunCommand.Create());
root.Subcommands.Add(CheckCommand.Create());
root.Subcommands.Add(InstallCommand.Create());
root.Subcommands.Add(UninstallCommand.Create());
root.Subcommands.Add(KernelCommand.Create());
root.Subcommands.Add(WorkerCommand.Create());
return await root.Parse(args).InvokeAsync();
