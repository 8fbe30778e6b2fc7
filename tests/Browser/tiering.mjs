// Tries in a page what its runtime gets wrong once it has optimised a method while that was running, see FinallyLoops.cs.
//   dotnet run --project engine -- site --stored
//   node tests/Browser/tiering.mjs
import { startHost } from "./host.mjs";

const declarations = `
static class Tried
{
    static int[] counts = new int[40];

    public static long Returned(long a)
    {
        try { return a + 1; }
        finally { for (var i = 0; i < 40; i++) counts[0]++; }
    }

    public static long Kept(long a)
    {
        var next = a + 1;
        try { counts[1]++; }
        finally { foreach (var count in counts) counts[2] += count > 0 ? 1 : 0; }
        return next;
    }

    public static (long, long) Pair(long a)
    {
        try { return (a, a + 1); }
        finally { try { counts[3]++; } finally { while (counts[3] % 40 != 0) counts[3]++; } }
    }
}`;
// The runtime looks at a method after some thousand steps; each is taken often enough for that to happen within the loop.
const attempts = `
for (var a = 0L; a < 400; a++)
{
    if (Tried.Returned(a) is var returned && returned != a + 1) Console.WriteLine($"returned {returned} instead of {a + 1}");
    if (Tried.Kept(a) is var kept && kept != a + 1) Console.WriteLine($"kept {kept} instead of {a + 1}");
    if (Tried.Pair(a) is var pair && pair != (a, a + 1)) Console.WriteLine($"returned {pair} instead of {(a, a + 1)}");
}`;
const training = `
#r "../lib/bin/Neural.dll"
using Neural.Activations;
using Neural.Data;
using Neural.Networks;
var network = new NeuralNetwork<double>([2, 32, 32, 3], new ReLU(), new HeNormal(), seed: 1);
var history = network.Train(Spirals.Generate(600, noise: 0.03, seed: 1), 5, new Adam(0.01), new() { BatchSize = 32, Seed = 1 });`;

const { run, problems, close } = await startHost();
const wrong = [];
for (const code of [declarations, attempts, training]) {
  const { error, sent } = await run(code);
  wrong.push(...sent.map(({ content }) => (content.text ?? JSON.stringify(content.data)).trimEnd()));
  if (error) wrong.push(`${error.ename}: ${error.evalue}`);
}
wrong.push(...problems());
console.log(wrong.length === 0 ? "what was optimised while it ran gives what it should" : wrong.join("\n"));
process.exitCode = wrong.length === 0 ? 0 : 1;
await close();
