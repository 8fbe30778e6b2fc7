using Neural.Numerics;

namespace Neural.Networks;

/// <summary>−ln softmax(z)ₖ, the mean over the rows, from the logits z and the number k of each row's class.</summary>
/// <remarks>
/// <para>The targets are one column: the class of every example, from 0. All else is as in
/// <see cref="SoftmaxCrossEntropy"/> of the one-hot rows; the gradient is (softmax(z) − one-hot(k))/rows.</para>
/// <para>With class weights w the sum is divided by Σ wₖ over the rows instead of their number, so that the mean is that
/// of the weighted examples, as in PyTorch's <c>CrossEntropyLoss</c> where it is given classes; the mean over several
/// batches weights these likewise. A batch of nothing but classes of weight 0 has the loss 0, where PyTorch has NaN.</para>
/// <para>With label smoothing ε the one-hot rows t become (1 − ε) t + ε/K for K classes.</para>
/// </remarks>
/// <seealso cref="SoftmaxCrossEntropy"/>
public sealed record SparseSoftmaxCrossEntropy : SoftmaxLoss
{
    /// <inheritdoc cref="SoftmaxCrossEntropy(ClassWeights, double)"/>
    public SparseSoftmaxCrossEntropy(ClassWeights? classWeights = null, double labelSmoothing = 0)
        : base(classWeights, labelSmoothing)
    {
    }

    /// <inheritdoc/>
    public override int LabelOf<T>(ReadOnlySpan<T> target) => int.CreateTruncating(target[0]);

    /// <inheritdoc/>
    public override void RequireTargets<T>(Matrix<T> targets, int outputs)
    {
        if (targets.Columns != 1)
            throw new ArgumentException($"{nameof(SparseSoftmaxCrossEntropy)} takes one column of class numbers, but the target is {targets.Shape}: use SoftmaxCrossEntropy for a column a class");
        base.RequireTargets(targets, outputs);
        TargetCheck.RequireClasses(targets, outputs, this);
    }

    /// <inheritdoc/>
    protected internal override int TargetColumns(int outputs) => 1;

    /// <inheritdoc/>
    protected internal override int OutputsFor<T>(Matrix<T> targets)
    {
        if (ClassWeights is not null)
            return ClassWeights.Count;
        RequireTargets(targets, int.MaxValue);
        return 1 + targets.Span.ToArray().Append(T.One).Max(int.CreateTruncating);
    }

    /// <inheritdoc/>
    protected internal override double WeightOf<T>(Matrix<T> targets)
    {
        if (ClassWeights is null)
            return targets.Rows;
        var sum = 0.0;
        foreach (var label in targets.Span)
            sum += ClassWeights[int.CreateTruncating(label)];
        return sum;
    }

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
    {
        var oneHot = Matrix<T>.Result(output.Rows, output.Columns);
        oneHot.Span.Clear();
        for (var row = 0; row < target.Rows; row++)
            oneHot[row, LabelOf<T>(target.Row(row))] = T.One;
        return ClassEntropy.Evaluate(output, Shares.Of(oneHot), WeightOf(target));
    }
}
