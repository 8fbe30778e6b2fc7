namespace Neural.Choosing;

/// <summary>An answer to a <see cref="Question"/>, and where it leads.</summary>
public sealed record Branch
{
    private readonly Func<LayerTask, IReadOnlyCollection<Symptom>, bool> _applies;

    internal Branch(string answer, Func<LayerTask, IReadOnlyCollection<Symptom>, bool> applies, Step next) =>
        (Answer, _applies, Next) = (answer, applies, next);

    /// <summary>The answer.</summary>
    public string Answer { get; }

    /// <summary>The next step.</summary>
    public Step Next { get; }

    internal bool Applies(LayerTask task, IReadOnlyCollection<Symptom> symptoms) => _applies(task, symptoms);
}
