namespace Neural.Charts.Course;

/// <summary>An answer to a <see cref="Question"/>, and where it leads.</summary>
public sealed record Branch
{
    private readonly Func<LayerTask, IReadOnlyCollection<Symptom>, bool> _applies;

    /// <summary>An answer that holds for some tasks and symptoms.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="applies">Whether it is the answer for a task and the symptoms that are seen.</param>
    /// <param name="next">The next question, or the choice.</param>
    public Branch(string answer, Func<LayerTask, IReadOnlyCollection<Symptom>, bool> applies, Step next)
    {
        Require.Given(answer);
        Require.Given(applies);
        Require.Given(next);
        (Answer, _applies, Next) = (answer, applies, next);
    }

    /// <summary>An answer that holds for one task.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="task">The task.</param>
    /// <param name="next">The next question, or the choice.</param>
    public Branch(string answer, LayerTask task, Step next)
        : this(answer, (actual, _) => actual == task, next)
    {
    }

    /// <summary>An answer that holds where a symptom is seen.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="symptom">The symptom.</param>
    /// <param name="next">The next question, or the choice.</param>
    public Branch(string answer, Symptom symptom, Step next)
        : this(answer, (_, symptoms) => symptoms.Contains(symptom), next)
    {
    }

    /// <summary>An answer that always holds, as the last one of a question does.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="next">The next question, or the choice.</param>
    public Branch(string answer, Step next)
        : this(answer, (_, _) => true, next)
    {
    }

    /// <summary>The answer.</summary>
    public string Answer { get; }

    /// <summary>The next step.</summary>
    public Step Next { get; }

    /// <summary>The answer and what it leads to, in a line.</summary>
    public override string ToString() => $"{Answer}: {(Next is Question question ? question.Text : ((Choice)Next).Function)}";

    /// <summary>Whether this is an answer for a task and the symptoms that are seen.</summary>
    public bool Applies(LayerTask task, IReadOnlyCollection<Symptom> symptoms) => _applies(task, Require.Given(symptoms));
}
