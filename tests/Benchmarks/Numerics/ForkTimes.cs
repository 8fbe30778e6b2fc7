using Neural.Numerics;
using Neural.Numerics.Threads;

namespace Benchmarks.Numerics;

/// <summary>Operations cut in two, run one part after the other, by <see cref="Parallel"/> and by
/// <see cref="ForkJoin"/>.</summary>
internal static class ForkTimes
{
    private const int Parts = 2;

    // Halves of so many rows take from 2 to 40 microseconds.
    private static readonly int[] Rows = [2, 8, 32, 128];

    public static void Report()
    {
        Parallelism.Threads = 1;
        Console.WriteLine("| rows | in turn | Parallel.For | ForkJoin | Parallel.For over ForkJoin |\n|---:|---:|---:|---:|---:|");
        foreach (var rows in Rows)
            Report(new Halves(rows));
    }

    private static void Report(Halves halves)
    {
        Action inTurn = () =>
        {
            for (var part = 0; part < Parts; part++)
                halves.Run(part, Parts);
        };
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parts };
        Action<int> runPart = part => halves.Run(part, Parts);
        Action parallel = () => Parallel.For(0, Parts, options, runPart);
        Action forked = () => ForkJoin.Run(halves, Parts);
        // By turns, so that a busy moment of the machine hits all alike.
        var times = new List<double>[] { [], [], [] };
        for (var round = 0; round < 5; round++)
        {
            times[0].Add(Stopwatches.Median(inTurn, 0.2));
            times[1].Add(Stopwatches.Median(parallel, 0.2));
            times[2].Add(Stopwatches.Median(forked, 0.2));
        }

        var (turn, pool, fork) = (Middle(times[0]), Middle(times[1]), Middle(times[2]));
        Console.WriteLine(FormattableString.Invariant(
            $"| {halves.Rows} | {turn:F1} µs | {pool:F1} µs | {fork:F1} µs | {pool / fork:F2}× |"));
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>Two products of rows by a 256 × 128 matrix.</summary>
    private readonly struct Halves(int rows) : IParts
    {
        private readonly Matrix<float> _a = Ones(256, rows), _b = Ones(256, 128);
        private readonly Matrix<float>[] _c = [Ones(rows, 128), Ones(rows, 128)];

        public int Rows => _a.Columns;

        public void Run(int part, int parts) => _c[part].SetTransposeMultiply(_a, _b);

        private static Matrix<float> Ones(int rows, int columns) => Matrix.Generate(rows, columns, (_, _) => 1f);
    }
}
