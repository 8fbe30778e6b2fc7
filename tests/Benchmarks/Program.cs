using System.Security.Cryptography;
using BenchmarkDotNet.Running;
using Benchmarks.Activations;
using Benchmarks.Guard;
using Benchmarks.Numerics;
using Benchmarks.Peers;
using Neural.Numerics;

// The quick verbs give medians within seconds, for compare.py and for tables; all else is BenchmarkDotNet's.
switch (args)
{
    case ["serve", var threads]:
        Parallelism.Threads = int.Parse(threads);
        Server.Run(OwnCells.Ways, MnistRun.Train);
        break;
    case ["latency"]:
        CoreLatency.Report();
        break;
    case ["forks"]:
        ForkTimes.Report();
        break;
    case ["products"]:
        ProductSpeed.Report();
        break;
    case ["guard"]:
        return new SpeedGuard().Run();
    case ["guard-measure", .. var kernels]:
        return SpeedGuard.Measure(kernels);
    case ["guard-store"]:
        return SpeedGuard.Store();
    case ["cycles"]:
        CycleTable.Print();
        break;
    case ["cycles-measure"]:
        CycleTable.Measure();
        break;
    case ["accuracy", var page]:
        AccuracyPage.Write(page);
        break;
    case ["accuracy-search", ..]:
        return AccuracySearch.Run(Number(1, 20_000), Number(2, RandomNumberGenerator.GetInt32(int.MaxValue)));
    case ["accuracy-sweep", ..]:
        return AccuracySweep.Run(Number(1, 1009));
    case ["accuracy-search-in-page", ..]:
        return AccuracySearch.RunInPage(Number(1, 200), Number(2, RandomNumberGenerator.GetInt32(int.MaxValue)));
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

return 0;

int Number(int position, int otherwise) => args.Length > position ? int.Parse(args[position]) : otherwise;
