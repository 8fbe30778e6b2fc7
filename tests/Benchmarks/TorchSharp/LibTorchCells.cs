using Benchmarks.Peers;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharpPeer;

/// <summary>What compare.py times in LibTorch, as a user of .NET calls it.</summary>
internal static class LibTorchCells
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> Functions = new()
    {
        ["Identity"] = x => x.clone(),
        ["Sigmoid"] = sigmoid,
        ["HardSigmoid"] = x => F.hardsigmoid(x),
        ["Tanh"] = tanh,
        // F.hardtanh of TorchSharp 0.107 gives its argument back.
        ["HardTanh"] = x => x.clamp(-1, 1),
        ["Softsign"] = x => F.softsign(x),
        ["ReLU"] = x => F.relu(x),
        ["ReLU6"] = x => F.relu6(x),
        ["LeakyReLU(0.01)"] = x => F.leaky_relu(x, 0.01),
        ["ELU(1)"] = x => F.elu(x, 1),
        ["CELU(1)"] = x => F.celu(x, 1),
        ["SELU"] = x => F.selu(x),
        ["Softplus"] = x => F.softplus(x),
        ["GELU"] = x => F.gelu(x),
        ["GELUTanh"] = x => F.gelu(x, TorchSharp.Modules.GELU.Approximate.tanh),
        ["SiLU"] = x => F.silu(x),
        ["HardSwish"] = x => F.hardswish(x),
        ["Mish"] = x => F.mish(x),
        ["LogSigmoid"] = x => F.logsigmoid(x),
        ["Tanhshrink"] = x => F.tanhshrink(x),
        ["Softshrink(0.5)"] = x => F.softshrink(x, 0.5),
        ["Hardshrink(0.5)"] = x => F.hardshrink(x, 0.5),
        ["Threshold(0.5, 0.1)"] = x => F.threshold(x, 0.5, 0.1),
    };

    private static readonly Dictionary<(ScalarType, int, int), Tensor> AllArguments = [];

    public static Dictionary<string, Action> Ways(string[] cell)
    {
        var type = cell.Contains("float") ? ScalarType.Float32 : ScalarType.Float64;
        return cell switch
        {
            ["value", var name, _, var length] => Functions.TryGetValue(name, out var f) ? Value(f, Arguments(type, 1, int.Parse(length))) : [],
            ["derivative", var name, _, var length] => Functions.TryGetValue(name, out var f) ? Gradient(f, Arguments(type, 1, int.Parse(length))) : [],
            ["training", var name, _, var length] => Functions.TryGetValue(name, out var f) ? Training(f, Arguments(type, 1, int.Parse(length))) : [],
            ["softmax", var what, _, var rows, var columns] => Rows(what, x => F.softmax(x, 1), Arguments(type, int.Parse(rows), int.Parse(columns))),
            ["logsoftmax", var what, _, var rows, var columns] => Rows(what, x => F.log_softmax(x, 1), Arguments(type, int.Parse(rows), int.Parse(columns))),
            ["glu", _, var rows, var columns] => Training(x => F.glu(x), Arguments(type, int.Parse(rows), int.Parse(columns))),
            ["batchnorm", _, var rows, var columns] => BatchNorm(type, Arguments(type, int.Parse(rows), int.Parse(columns))),
            ["crossentropy", _, var rows, var columns] => CrossEntropy(Arguments(type, int.Parse(rows), int.Parse(columns))),
            ["update", var rule, _, var sizes] => Update(rule, type, Inputs.Widths(sizes)),
            ["step", var rule, _, var sizes, var rows, var source] => Step(rule, type, Inputs.Widths(sizes), int.Parse(rows), source),
            ["inference", _, var sizes, var rows] => Inference(type, Inputs.Widths(sizes), int.Parse(rows)),
            _ => throw new ArgumentException($"nothing is known to time for {string.Join('|', cell)}"),
        };
    }

    private static Dictionary<string, Action> Value(Func<Tensor, Tensor> function, Tensor x) =>
        new() { ["new"] = () => function(x).Dispose() };

    /// <summary>The backward pass alone, of a graph that is kept: TorchSharp has no name for its kernels.</summary>
    private static Dictionary<string, Action> Gradient(Func<Tensor, Tensor> function, Tensor x)
    {
        var y = function(x.requires_grad_());
        var gradient = Gradients(y);
        return new()
        {
            ["autograd"] = () => autograd.grad([y], [x], [gradient], retain_graph: true)[0].Dispose(),
        };
    }

    private static Dictionary<string, Action> Training(Func<Tensor, Tensor> function, Tensor x, params Parameter[] parameters)
    {
        x.requires_grad_();
        Tensor[] moved = [x, .. parameters];
        var gradient = Gradients(function(x));
        return new()
        {
            ["autograd"] = () =>
            {
                using var scope = NewDisposeScope();
                autograd.grad([function(x)], moved, [gradient]);
            },
        };
    }

    private static Dictionary<string, Action> Rows(string what, Func<Tensor, Tensor> function, Tensor x) =>
        what == "value" ? Value(function, x) : Gradient(function, x);

    private static Dictionary<string, Action> BatchNorm(ScalarType type, Tensor x)
    {
        var layer = BatchNorm1d(x.shape[1], dtype: type);
        return Training(layer.forward, x, [.. layer.parameters()]);
    }

    private static Dictionary<string, Action> CrossEntropy(Tensor z)
    {
        var labels = Labels((int)z.shape[0], (int)z.shape[1]);
        return Training(x => F.cross_entropy(x, labels), z);
    }

    private static Dictionary<string, Action> Update(string rule, ScalarType type, int[] sizes)
    {
        var network = Network(type, sizes);
        foreach (var parameter in network.parameters())
            parameter.grad = full_like(parameter, 1e-3);
        var optimizer = Rule(rule, network);
        return new() { ["plain"] = () => optimizer.step() };
    }

    private static Dictionary<string, Action> Step(string rule, ScalarType type, int[] sizes, int rows, string source)
    {
        var (network, x, labels) = (Network(type, sizes), Batch(type, rows, sizes[0], source), Labels(rows, sizes[^1]));
        var optimizer = Rule(rule, network);
        return new()
        {
            ["plain"] = () =>
            {
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                var loss = F.cross_entropy(network.forward(x), labels);
                loss.backward();
                optimizer.step();
                loss.ToDouble();
            },
        };
    }

    private static Dictionary<string, Action> Inference(ScalarType type, int[] sizes, int rows)
    {
        var (network, x) = (Network(type, sizes), Batch(type, rows, sizes[0], "random"));
        network.eval();
        return new()
        {
            ["new"] = () =>
            {
                using var mode = inference_mode();
                network.forward(x).Dispose();
            },
        };
    }

    /// <summary>Linear layers with ReLU between them.</summary>
    public static Sequential Network(ScalarType type, int[] sizes)
    {
        var layers = new List<Module<Tensor, Tensor>>();
        for (var i = 1; i < sizes.Length; i++)
        {
            layers.Add(Linear(sizes[i - 1], sizes[i], dtype: type));
            if (i < sizes.Length - 1)
                layers.Add(ReLU());
        }

        return Sequential(layers);
    }

    private static optim.Optimizer Rule(string name, Sequential network) => name switch
    {
        "SGD" => optim.SGD(network.parameters(), 0.001),
        "Momentum" => optim.SGD(network.parameters(), 0.001, momentum: 0.9),
        _ => optim.Adam(network.parameters(), 0.001),
    };

    // Those of many cells, which would fill the memory if each had its own.
    private static Tensor Arguments(ScalarType type, int rows, int columns)
    {
        if (!AllArguments.TryGetValue((type, rows, columns), out var x))
            AllArguments[(type, rows, columns)] = x = Of(Inputs.Arguments(rows * columns), type, rows, columns);
        return x.detach();
    }

    private static Tensor Gradients(Tensor y) =>
        y.dim() == 0 ? ones_like(y) : Of(Inputs.Gradients((int)y.numel()), y.dtype, y.shape);

    private static Tensor Labels(int count, int classes) =>
        tensor([.. Inputs.Labels(count, classes).Select(label => (long)label)]);

    private static Tensor Batch(ScalarType type, int rows, int columns, string source) =>
        Of(source == "digits" ? Digits.Pixels(rows * columns) : Inputs.Batch(rows * columns), type, rows, columns);

    private static Tensor Of(double[] numbers, ScalarType type, params long[] shape)
    {
        using var scope = NewDisposeScope();
        return tensor(numbers).to(type).reshape(shape).clone().MoveToOuterDisposeScope();
    }
}
