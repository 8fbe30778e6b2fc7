using Benchmarks.Peers;
using Neural.Activations;

namespace Benchmarks.Guard;

/// <summary>What the guard looks at: every function, what goes by rows, the optimisers, and a step of training.</summary>
internal static class GuardedKernels
{
    /// <summary>By its name, how each is made, with arrays of its own.</summary>
    public static IReadOnlyDictionary<string, Func<Action>> All { get; } = Cells().ToDictionary(
        cell => string.Join(' ', cell), cell => (Func<Action>)(() => OwnCells.Ways(cell)["out"]));

    // No power of two: where two arrays are as far apart, what is read seems to a processor to be what was just written.
    private const string Length = "2000";

    private static IEnumerable<string[]> Cells()
    {
        foreach (var element in new[] { "float", "double" })
        {
            foreach (var function in Activation.All)
            {
                yield return ["value", $"{function}", element, Length];
                yield return ["derivative", $"{function}", element, Length];
            }

            foreach (var function in new[] { "softmax", "logsoftmax" })
            {
                yield return [function, "value", element, "64", "100"];
                yield return [function, "gradient", element, "64", "100"];
            }

            foreach (var rule in new[] { "SGD", "Momentum", "Adam" })
                yield return ["update", rule, element, "256-64"];
            yield return ["crossentropy", element, "64", "100"];
            yield return ["batchnorm", element, "64", "64"];
            yield return ["glu", element, "64", "64"];
            yield return ["step", "SGD", element, "256-128-10", "64", "random"];
        }
    }
}
