// Answers lines "function precision x x …" with a line "f,f′ f,f′ …": what the library computes in a page. PageValues.cs talks to it.
//   dotnet run --project engine -- site --stored
import { createInterface } from "node:readline";
import { startHost } from "./host.mjs";

const declarations = `
#r "../lib/bin/Neural.dll"
using System.Numerics;
using Neural.Activations;

string Values<T>(string function, string arguments) where T : unmanaged, IFloatingPointIeee754<T>
{
    var f = Activation.Parse(function);
    var x = arguments.Split(' ').Select(text => T.CreateChecked(double.Parse(text))).ToArray();
    var (values, slopes) = (new T[x.Length], new T[x.Length]);
    f.Value<T>(x, values);
    f.Derivative<T>(x, slopes);
    // One at a time, too: a result must not depend on the form of the call.
    for (var i = 0; i < x.Length; i++)
        if (!f.Value(x[i]).Equals(values[i]) || !f.Derivative(x[i]).Equals(slopes[i]))
            throw new InvalidOperationException($"{function} of a span is {values[i]}, slope {slopes[i]}, at {x[i]:R}, and of a number {f.Value(x[i])}, slope {f.Derivative(x[i])}");
    return string.Join(' ', values.Zip(slopes, (value, slope) => $"{value:R},{slope:R}"));
}`;

const { run, problems, close } = await startHost();

async function outputOf(code) {
  const { error, sent } = await run(code);
  if (error) throw new Error(`${error.ename}: ${error.evalue}`);
  return sent.map(({ content }) => content.text ?? "").join("").trim();
}

await outputOf(declarations);
for await (const line of createInterface({ input: process.stdin })) {
  const [name, precision, ...arguments_] = line.split(" ");
  console.log(await outputOf(`Console.WriteLine(Values<${precision}>("${name}", "${arguments_.join(" ")}"));`));
}
for (const problem of problems()) console.error(problem);
process.exitCode = problems().length === 0 ? 0 : 1;
await close();
