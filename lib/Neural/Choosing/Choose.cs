namespace Neural.Choosing;

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

    /// <summary>The function for a task, with the loss and the initialiser that belong to it, and the reason.</summary>
    /// <param name="task">What the layer has to do.</param>
    /// <param name="symptoms">
    /// What goes wrong already. They concern the hidden layers of feed-forward networks and are ignored elsewhere; of
    /// several, the first in the order of the flow decides: a training that diverges cannot be judged for anything else.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such task or symptom.</exception>
    public static Choice For(LayerTask task, params IEnumerable<Symptom> symptoms) =>
        (Choice)Path(task, symptoms)[^1].Next;

    /// <summary>The answers that lead from the first question to the choice.</summary>
    /// <inheritdoc cref="For"/>
    public static IReadOnlyList<Branch> Path(LayerTask task, params IEnumerable<Symptom> symptoms)
    {
        Symptom[] present = [.. symptoms.Select(RequireDefined)];
        RequireDefined(task);
        var path = new List<Branch>();
        for (Step step = Flow; step is Question question; step = path[^1].Next)
            path.Add(question.Branches.First(branch => branch.Applies(task, present)));
        return path;
    }

    private static T RequireDefined<T>(T value)
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, $"there is no {typeof(T).Name} {value}; there are {string.Join(", ", Enum.GetNames<T>())}");
}
