Console.Error.WriteLine("no verb is built yet");
return 1;
