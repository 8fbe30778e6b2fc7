return await Engine.Cli.CommandLine.RunAsync(args);
