namespace Neural.Charts.Course;

/// <summary>A step of the decision flow where it stands in the figure.</summary>
/// <param name="Step">The question or the choice.</param>
/// <param name="X">The left edge of its box, in pixels.</param>
/// <param name="Y">Its row, from 0 at the top; a question stands in the middle of its branches.</param>
/// <param name="Answers">What branches off: the answers and where they lead.</param>
internal sealed record PlacedStep(Step Step, double X, double Y, IReadOnlyList<(Branch Branch, PlacedStep Next)> Answers);

/// <summary>Places the decision flow: questions in columns, choices below each other in the last one.</summary>
internal sealed class FlowLayout
{
    /// <summary>Where the boxes of each depth begin, in pixels; choices stand in the last column whatever their depth.</summary>
    private static readonly double[] Columns = [0, 170, 348, 560];

    /// <summary>How far left of its column the line to a box turns, which leaves room for the answer.</summary>
    private static readonly double[] Turns = [0, 112, 262, 442];

    /// <summary>Places a flow.</summary>
    /// <exception cref="ArgumentException">More questions follow each other than there are columns.</exception>
    public FlowLayout(Question root) => Root = Place(root, depth: 0);

    /// <summary>The first question.</summary>
    public PlacedStep Root { get; }

    /// <summary>How many choices there are.</summary>
    public int Rows { get; private set; }

    /// <summary>Every step, the first question first.</summary>
    public IEnumerable<PlacedStep> Steps => WithDescendants(Root);

    /// <summary>Where the lines from a step turn up or down.</summary>
    public static double TurnAfter(PlacedStep step) => Turns[Array.IndexOf(Columns, step.X) + 1];

    private PlacedStep Place(Step step, int depth)
    {
        if (step is not Question question)
            return new(step, Columns[^1], Rows++, []);
        if (depth == Columns.Length - 1)
            throw new ArgumentException($"“{question.Text}” is question {depth + 1} on its path, but there is room for {depth}: ask fewer");
        (Branch, PlacedStep Next)[] answers = [.. question.Branches.Select(branch => (branch, Place(branch.Next, depth + 1)))];
        return new(step, Columns[depth], (answers[0].Next.Y + answers[^1].Next.Y) / 2, answers);
    }

    private static IEnumerable<PlacedStep> WithDescendants(PlacedStep step) =>
        [step, .. step.Answers.SelectMany(answer => WithDescendants(answer.Next))];
}
