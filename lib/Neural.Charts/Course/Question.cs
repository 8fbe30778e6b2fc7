using System.Text;

namespace Neural.Charts.Course;

/// <summary>A question of a decision flow: the library's, <see cref="Charts.Course.Choose.Flow"/>, or one of your own.</summary>
/// <example><code>
/// var flow = new Question("Where does the layer stand?",
/// [
///     new("output", LayerTask.BinaryOutput, new Choice("Sigmoid", new Identity(), new BinaryCrossEntropy(), new XavierNormal(), "…")),
///     new("hidden", new Choice("ReLU", new ReLU(), null, new HeNormal(), "…")),
/// ]);
/// flow.Choose(LayerTask.Hidden) // ReLU …
/// </code></example>
public sealed record Question : Step
{
    /// <summary>Creates the question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="branches">Its answers in the order in which they are tried; the last one should always apply.</param>
    /// <exception cref="ArgumentException">There is no answer.</exception>
    public Question(string text, IReadOnlyList<Branch> branches)
    {
        Require.Given(text);
        Require.Given(branches);
        if (branches.Count == 0)
            throw new ArgumentException($"“{text}” has 0 answers: give at least one");
        (Text, Branches) = (text, [.. branches]);
    }

    /// <summary>The question.</summary>
    public string Text { get; }

    /// <summary>Its answers in the order in which they are tried.</summary>
    public IReadOnlyList<Branch> Branches { get; }

    /// <summary>The function for a task, with the loss and the initialiser that belong to it, and the reason.</summary>
    /// <param name="task">What the layer has to do.</param>
    /// <param name="symptoms">
    /// What goes wrong already. They concern the hidden layers of feed-forward networks and are ignored elsewhere; of
    /// several, the first in the order of the flow decides: a training that diverges cannot be judged for anything else.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such task or symptom.</exception>
    /// <exception cref="InvalidOperationException">A question has no answer that applies.</exception>
    public Choice Choose(LayerTask task, params IEnumerable<Symptom> symptoms) => (Choice)Path(task, symptoms)[^1].Next;

    /// <summary>The answers that lead from this question to the choice.</summary>
    /// <inheritdoc cref="Choose"/>
    public IReadOnlyList<Branch> Path(LayerTask task, params IEnumerable<Symptom> symptoms)
    {
        Require.Given(symptoms);
        Symptom[] present = [.. symptoms.Select(RequireDefined)];
        RequireDefined(task);
        var path = new List<Branch>();
        for (Step step = this; step is Question question; step = path[^1].Next)
            path.Add(question.Answer(task, present));
        return path;
    }

    /// <summary>The flow from here on, a line per answer, indented as a tree.</summary>
    public override string ToString()
    {
        var lines = new StringBuilder(Text);
        Append(lines, "");
        return lines.ToString();
    }

    private void Append(StringBuilder lines, string indent)
    {
        foreach (var branch in Branches)
        {
            var isLast = branch == Branches[^1];
            lines.Append('\n').Append(indent).Append(isLast ? "└── " : "├── ").Append(branch.Answer);
            if (branch.Next is Choice choice)
                lines.Append(" → ").Append(choice.Function);
            if (branch.Next is not Question question)
                continue;
            lines.Append(": ").Append(question.Text);
            question.Append(lines, indent + (isLast ? "    " : "│   "));
        }
    }

    private Branch Answer(LayerTask task, Symptom[] symptoms) =>
        Branches.FirstOrDefault(branch => branch.Applies(task, symptoms)) ?? throw new InvalidOperationException(
            $"no answer to “{Text}” applies to {task} with [{string.Join(", ", symptoms)}]: end it with one that always applies");

    private static T RequireDefined<T>(T value)
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, $"there is no {typeof(T).Name} {value}; there are {string.Join(", ", Enum.GetNames<T>())}");
}
