using System.Globalization;

namespace Engine.Notebooks.Comparison;

/// <summary>How far a number may be from the committed one.</summary>
/// <param name="Relative">The allowed difference as a share of the larger of the two.</param>
/// <param name="IsApproximate">
/// Whether the cell says so itself, because its numbers come out of training: sums round differently on machines with
/// other vector units, and training amplifies it. Then numbers in plain text may differ, too.
/// </param>
internal sealed record Tolerance(double Relative, bool IsApproximate)
{
    private const string Tag = "approximate=";

    // Where products and sums round separately, a training that is chaotic ends elsewhere.
    private const string PageTag = "approximate-in-page=";

    public static Tolerance Default { get; } = new(1e-6, false);

    /// <summary>The cell's own tolerance, from a tag such as <c>approximate=0.05</c>, or the default.</summary>
    /// <param name="cell">The committed cell.</param>
    /// <param name="inPage">Whether the outputs come from a page, for which <c>approximate-in-page=0.3</c> counts, too.</param>
    /// <exception cref="ComparisonException">The tag holds no positive number.</exception>
    public static Tolerance Of(Cell cell, bool inPage = false)
    {
        var stated = cell.Tags.Where(tag => tag.StartsWith("approximate", StringComparison.Ordinal))
            .Where(tag => inPage || !tag.StartsWith(PageTag, StringComparison.Ordinal))
            .Select(tag => Parse(cell, tag)).ToList();
        return stated.Count == 0 ? Default : new Tolerance(stated.Max(), true);
    }

    private static double Parse(Cell cell, string tag)
    {
        var number = new[] { PageTag, Tag }.Where(name => tag.StartsWith(name, StringComparison.Ordinal)).Select(name => tag[name.Length..]).FirstOrDefault();
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var relative) && relative > 0 ? relative
            : throw new ComparisonException($"cell {cell.Id} is tagged '{tag}', which states no tolerance: write 'approximate=0.05'");
    }

    /// <summary>Whether two numbers of an array whose largest magnitude is <paramref name="scale"/> are alike.</summary>
    public bool Allows(double committed, double fresh, double scale = 0)
    {
        if (committed.Equals(fresh))
            return true;
        // In an array, what rounding moves is a share of the large elements, also where the small ones are zero.
        var magnitude = Math.Max(scale, Math.Max(Math.Abs(committed), Math.Abs(fresh)));
        return Math.Abs(committed - fresh) <= Relative * magnitude;
    }
}
