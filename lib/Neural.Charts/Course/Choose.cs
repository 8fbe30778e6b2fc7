namespace Neural.Charts.Course;

/// <summary>Chooses an activation function, as a practitioner would before the first experiment.</summary>
/// <example><code>
/// Choose.For(LayerTask.MultiClassOutput)          // Softmax with SoftmaxCrossEntropy …
/// Choose.For(LayerTask.Hidden)                    // ReLU …
/// Choose.For(LayerTask.Hidden, Symptom.DeadUnits) // Leaky ReLU …
/// </code></example>
public static class Choose
{
    /// <summary>The questions that <see cref="For"/> asks; its text is the whole tree.</summary>
    public static Question Flow => DecisionFlow.Root;

    /// <inheritdoc cref="Question.Choose"/>
    public static Choice For(LayerTask task, params IEnumerable<Symptom> symptoms) => Flow.Choose(task, symptoms);

    /// <inheritdoc cref="Question.Path"/>
    public static IReadOnlyList<Branch> Path(LayerTask task, params IEnumerable<Symptom> symptoms) => Flow.Path(task, symptoms);
}
