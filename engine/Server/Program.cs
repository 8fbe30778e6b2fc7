using Engine.Server;

// Started by the engine's 'serve', which has looked at its arguments: a folder and a port.
return await SiteServer.RunAsync(args[0], int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));
