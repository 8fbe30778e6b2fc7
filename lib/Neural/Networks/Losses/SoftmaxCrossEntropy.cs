using System.Numerics.Tensors;
using Neural.Activations;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>−Σ t ln softmax(z), the mean over the rows, from the logits z and the probabilities t of the classes.</summary>
/// <remarks>
/// <para>Softmax and logarithm are taken together, as <see cref="LogSoftmax"/>, which cannot overflow; the gradient is
/// (softmax(z) − t)/rows. The targets of a row sum to 1, one-hot as a rule. A logit of −∞ is a mask: it has the gradient
/// 0 and adds nothing to the loss if its target is 0, and the loss is ∞ if not. A row of nothing but −∞ has no softmax:
/// its loss and gradient are NaN.</para>
/// <para>With label smoothing ε, t becomes (1 − ε) t + ε/K for K classes, so that every mask makes the loss ∞; with class weights w, a class counts wₖ times.
/// The sum is divided by the number of rows, weighted or not, as PyTorch's <c>CrossEntropyLoss</c> does where it is given
/// probabilities; <see cref="SparseSoftmaxCrossEntropy"/> divides as it does where it is given classes.</para>
/// <para>J. Bridle, "Probabilistic interpretation of feedforward classification network outputs", 1990,
/// doi:10.1007/978-3-642-76153-9_28; C. Szegedy et al., "Rethinking the Inception architecture for computer vision", CVPR
/// 2016, arXiv:1512.00567 (label smoothing).</para>
/// </remarks>
/// <seealso cref="SparseSoftmaxCrossEntropy"/>
public sealed record SoftmaxCrossEntropy : SoftmaxLoss
{
    /// <summary>Creates the loss.</summary>
    /// <param name="classWeights">How much each class counts; all the same if null.</param>
    /// <param name="labelSmoothing">ε, at least 0 and less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">ε is outside its range.</exception>
    public SoftmaxCrossEntropy(ClassWeights? classWeights = null, double labelSmoothing = 0)
        : base(classWeights, labelSmoothing)
    {
    }

    /// <inheritdoc/>
    public override int LabelOf<T>(ReadOnlySpan<T> target) => TensorPrimitives.IndexOfMax(target);

    /// <inheritdoc/>
    public override void RequireTargets<T>(Matrix<T> targets, int outputs)
    {
        if (targets.Columns == 1 && outputs > 1)
            throw new ArgumentException($"{nameof(SoftmaxCrossEntropy)} takes a column a class, but the target is {targets.Shape}: use SparseSoftmaxCrossEntropy for class numbers");
        base.RequireTargets(targets, outputs);
        TargetCheck.RequireDistributions(targets, this);
    }

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target) =>
        ClassEntropy.Evaluate(output, Shares.Of(target), output.Rows);
}
