using System.Numerics;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>How far a network's output is from its target, with the gradient; a value, as an activation is.</summary>
/// <seealso cref="ClassificationLoss"/>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public abstract record Loss
{
    /// <summary>The mean loss over a batch and its gradient.</summary>
    /// <param name="output">The network's output, one row per example.</param>
    /// <param name="target">What it should be, in the same shape unless the loss says otherwise.</param>
    /// <exception cref="ArgumentException">
    /// The shapes do not fit, the batch is empty, or <see cref="RequireTargets"/> refuses the targets.
    /// </exception>
    public LossValue<T> Evaluate<T>(Matrix<T> output, Matrix<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        RequireBatch(output.Rows, output.Columns, target);
        return EvaluateChecked(output, target);
    }

    /// <summary>Refuses a network with so many outputs that this loss makes no sense; accepts any, unless overridden.</summary>
    /// <param name="outputs">The columns of the network's output.</param>
    /// <exception cref="ArgumentException">The loss needs more of them, or fewer.</exception>
    public virtual void RequireOutputs(int outputs)
    {
    }

    /// <summary>
    /// Refuses targets that cannot be learnt with this loss. <see cref="Evaluate"/> asks it, and a trainer does before its
    /// first step.
    /// </summary>
    /// <remarks>Here they must be finite and as many as the outputs; a loss of your own may ask for more.</remarks>
    /// <param name="targets">One row per example.</param>
    /// <param name="outputs">The columns of the network's output.</param>
    /// <exception cref="ArgumentException">They cannot be learnt; the message names the first that is wrong.</exception>
    public virtual void RequireTargets<T>(Matrix<T> targets, int outputs)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        RequireOutputs(outputs);
        if (targets.Columns != TargetColumns(outputs))
            throw new ArgumentException($"the output is {targets.Rows}×{outputs}, but the target is {targets.Shape}");
        TargetCheck.RequireFinite(targets, this);
    }

    /// <summary>The columns of the targets of a network with so many outputs: as many, unless overridden.</summary>
    protected internal virtual int TargetColumns(int outputs) => outputs;

    /// <summary>The outputs of a network that learns these targets: one a column, unless overridden.</summary>
    protected internal virtual int OutputsFor<T>(Matrix<T> targets)
        where T : unmanaged, IFloatingPointIeee754<T> => targets.Columns;

    /// <summary>
    /// What the mean of a batch counts for beside those of other batches: its number of rows, unless the loss divides by
    /// something else.
    /// </summary>
    protected internal virtual double WeightOf<T>(Matrix<T> targets)
        where T : unmanaged, IFloatingPointIeee754<T> => targets.Rows;

    /// <summary><see cref="Evaluate"/> for a batch of the right shape and targets, with at least one row.</summary>
    protected abstract LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary><see cref="RequireTargets"/>, of as many rows as the output has.</summary>
    internal void RequireBatch<T>(int rows, int outputs, Matrix<T> targets)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (targets.Rows != rows)
            throw new ArgumentException($"the output is {rows}×{outputs}, but the target is {targets.Shape}");
        RequireTargets(targets, outputs);
    }

    /// <summary><see cref="Evaluate"/> for a batch that <see cref="RequireBatch"/> has accepted.</summary>
    internal LossValue<T> EvaluateChecked<T>(Matrix<T> output, Matrix<T> target)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        output.Count > 0
            ? EvaluateBatch(output, target)
            : throw new ArgumentException($"the loss of a {output.Shape} batch is not defined: it has no example");
}
