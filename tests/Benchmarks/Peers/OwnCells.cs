using System.Numerics;
using Benchmarks.Networks;
using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Benchmarks.Peers;

/// <summary>What compare.py times in this library.</summary>
internal static class OwnCells
{
    public static Dictionary<string, Action> Ways(string[] cell) =>
        cell.Contains("float") ? new() { ["out"] = Of<float>(cell) } : new() { ["out"] = Of<double>(cell) };

    private static Action Of<T>(string[] cell)
        where T : unmanaged, IFloatingPointIeee754<T> => cell switch
        {
            ["value", var name, _, var length] => Value(Activation.Parse(name), Arguments<T>(1, int.Parse(length))),
            ["derivative", var name, _, var length] => Derivative(Activation.Parse(name), Arguments<T>(1, int.Parse(length))),
            ["training", var name, _, var length] => Training(new ActivationLayer<T>(Activation.Parse(name)), Arguments<T>(1, int.Parse(length))),
            ["softmax", "value", _, var rows, var columns] => RowValue<T>(Softmax.ApplyRows, int.Parse(rows), int.Parse(columns)),
            ["softmax", _, _, var rows, var columns] => RowGradient<T>(Softmax.ApplyRows, Softmax.PullbackRows, int.Parse(rows), int.Parse(columns)),
            ["logsoftmax", "value", _, var rows, var columns] => RowValue<T>(LogSoftmax.ApplyRows, int.Parse(rows), int.Parse(columns)),
            ["logsoftmax", _, _, var rows, var columns] =>
                RowGradient<T>(LogSoftmax.ApplyRows, LogSoftmax.PullbackRows, int.Parse(rows), int.Parse(columns)),
            ["glu", _, var rows, var columns] => Training(new GLU<T>(), Arguments<T>(int.Parse(rows), int.Parse(columns))),
            ["batchnorm", _, var rows, var columns] =>
                Training(new BatchNorm<T>(int.Parse(columns)), Arguments<T>(int.Parse(rows), int.Parse(columns))),
            ["crossentropy", _, var rows, var columns] => CrossEntropy<T>(int.Parse(rows), int.Parse(columns)),
            ["update", var rule, _, var sizes] => Update<T>(Rule(rule), Inputs.Widths(sizes)),
            ["step", var rule, _, var sizes, var rows, var source] => TrainingStep.Create<T>(Rule(rule), Inputs.Widths(sizes), int.Parse(rows), source == "digits"),
            ["inference", _, var sizes, var rows] => Inference<T>(Inputs.Widths(sizes), int.Parse(rows)),
            _ => throw new ArgumentException($"nothing is known to time for {string.Join('|', cell)}"),
        };

    // A span is one thread's; matrices are shared out to several.
    private static Action Value<T>(Activation f, Matrix<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var y = new Matrix<T>(x.Rows, x.Columns);
        return Parallelism.Threads > 1 ? InWorkspace<T>(() => f.Value(x)) : () => f.Value<T>(x.Span, y.Span);
    }

    private static Action Derivative<T>(Activation f, Matrix<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var y = new Matrix<T>(x.Rows, x.Columns);
        return Parallelism.Threads > 1 ? InWorkspace<T>(() => f.Derivative(x)) : () => f.Derivative<T>(x.Span, y.Span);
    }

    private static Action Training<T>(Layer<T> layer, Matrix<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var output = layer.Forward(x, training: false).Output;
        var gradient = Inputs.Gradients(output.Count).AsRows<T>(output.Rows, output.Columns);
        return InWorkspace<T>(() => layer.Forward(x, training: true).Pullback(gradient));
    }

    private static Action RowValue<T>(RowFunction<T> function, int rows, int columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var x = Arguments<T>(rows, columns);
        var y = new Matrix<T>(rows, columns);
        return () => function(x.Span, y.Span, columns);
    }

    private static Action RowGradient<T>(RowFunction<T> function, RowPullback<T> pullback, int rows, int columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var y = Arguments<T>(rows, columns);
        var gradient = Inputs.Gradients(y.Count).AsRows<T>(rows, columns);
        var result = new Matrix<T>(rows, columns);
        function(y.Span, y.Span, columns);
        return () => pullback(y.Span, gradient.Span, result.Span, columns);
    }

    private static Action CrossEntropy<T>(int rows, int columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (loss, data) = (new SoftmaxCrossEntropy(), Dataset.Classification(Arguments<T>(rows, columns), Inputs.Labels(rows, columns), columns));
        return InWorkspace<T>(() => loss.Evaluate(data.Inputs, data.Targets));
    }

    private static Action Update<T>(Optimizer rule, int[] sizes)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var parameters = new NeuralNetwork<T>(sizes).Parameters;
        foreach (var parameter in parameters)
            parameter.Gradient.Span.Fill(T.CreateTruncating(1e-3));
        return new OptimizerState<T>(rule, parameters).Step;
    }

    private static Action Inference<T>(int[] sizes, int rows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var network = new NeuralNetwork<T>(sizes, seed: 1);
        var x = Inputs.Batch(rows * sizes[0]).AsRows<T>(rows, sizes[0]);
        return InWorkspace<T>(() => network.Forward(x));
    }

    private static Optimizer Rule(string name) => name switch
    {
        "SGD" => new SGD(0.001),
        "Momentum" => new SGD(0.001, momentum: 0.9),
        _ => new Adam(0.001),
    };

    private static Action InWorkspace<T>(Action action)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var workspace = new Workspace<T>();
        return () =>
        {
            using var step = workspace.Step();
            action();
        };
    }

    private static Matrix<T> Arguments<T>(int rows, int columns)
        where T : unmanaged, IFloatingPointIeee754<T> => Inputs.Arguments(rows * columns).AsRows<T>(rows, columns);

    private delegate void RowFunction<T>(ReadOnlySpan<T> x, Span<T> destination, int columns, double temperature = 1);

    private delegate void RowPullback<T>(
        ReadOnlySpan<T> y, ReadOnlySpan<T> gradient, Span<T> destination, int columns, double temperature = 1);
}
