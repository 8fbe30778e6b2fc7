namespace Neural.Charts;

/// <summary>One classifier of points in a plane, for <see cref="Figures.Boundaries"/>.</summary>
/// <param name="Name">What stands above it.</param>
/// <param name="Score">Above 0 where the classifier says 1, below where it says 0; how far, up to 1, is how sure it is.</param>
/// <param name="Points">What it should say: two coordinates and a label, 0 or 1.</param>
public sealed record PlaneClassifier(
    string Name, Func<double, double, double> Score, IReadOnlyList<(double X, double Y, int Label)> Points)
{
    /// <summary>A classifier and its points.</summary>
    public static implicit operator PlaneClassifier(
        (string Name, Func<double, double, double> Score, (double X, double Y, int Label)[] Points) classifier) =>
        new(classifier.Name, classifier.Score, classifier.Points);

    /// <summary>How many points lie on the side of their label.</summary>
    internal int Correct => Points.Count(p => p.Label == 1 ? Score(p.X, p.Y) > 0 : Score(p.X, p.Y) <= 0);

    /// <summary>The name, and how many points are classified correctly.</summary>
    public override string ToString() => $"{Text.Name(Name)}, {Correct} of {Points.Count} points correct";
}
