using Benchmarks.Peers;
using TorchSharp;
using TorchSharpPeer;

switch (args)
{
    case ["serve", var threads]:
        torch.set_num_threads(int.Parse(threads));
        Server.Run(LibTorchCells.Ways, MnistRun.Train);
        return 0;
    case ["exchange", var theirs, var ours]:
        Exchange.Run(theirs, ours);
        return 0;
    case ["version"]:
        Console.WriteLine($"LibTorch {torch.__version__} through TorchSharp {typeof(torch).Assembly.GetName().Version}");
        return 0;
    default:
        Console.Error.WriteLine($"'{string.Join(' ', args)}' is no verb: give serve THREADS, exchange FILE FILE or version");
        return 1;
}
