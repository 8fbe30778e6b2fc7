using System.Numerics.Tensors;
using Neural.Activations;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>A cross-entropy of classes that exclude each other, whose probabilities are the softmax of the logits.</summary>
/// <seealso cref="SoftmaxCrossEntropy"/>
/// <seealso cref="SparseSoftmaxCrossEntropy"/>
public abstract record SoftmaxLoss : ClassificationLoss
{
    private protected SoftmaxLoss(ClassWeights? classWeights, double labelSmoothing) =>
        Shares = new(classWeights, Require.Fraction(labelSmoothing));

    /// <summary>How much each class counts; all the same if null.</summary>
    public ClassWeights? ClassWeights => Shares.Weights;

    /// <summary>The share of every target that is spread over all classes, ε.</summary>
    public double LabelSmoothing => Shares.Smoothing;

    private protected ClassShares Shares { get; }

    /// <inheritdoc/>
    public override int ClassOf<T>(ReadOnlySpan<T> output) => TensorPrimitives.IndexOfMax(output);

    /// <inheritdoc/>
    public override Matrix<T> Probabilities<T>(Matrix<T> output) => Softmax.Apply(output);

    /// <summary>Refuses less than two outputs, and a number of class weights that is not that of the outputs.</summary>
    /// <inheritdoc/>
    public override void RequireOutputs(int outputs)
    {
        var name = GetType().Name;
        if (outputs < 2)
            throw new ArgumentException($"{name} needs an output for each of at least 2 classes, not {outputs}: the softmax of one number is always 1; use BinaryCrossEntropy for a single yes or no");
        if (ClassWeights is not null && ClassWeights.Count != outputs)
            throw new ArgumentException($"{name} has {ClassWeights.Count} class weights for {outputs} outputs: give as many as there are classes");
    }

    /// <summary>The loss as it would be made, such as <c>SoftmaxCrossEntropy([1, 1, 5], 0.1)</c>.</summary>
    public sealed override string ToString() => $"{GetType().Name}{Shares.Arguments}";
}
