namespace Neural.Charts;

/// <summary>One column of <see cref="Figures.Network"/>.</summary>
/// <param name="Label">What stands above it, such as <c>hidden</c>.</param>
/// <param name="Units">How many units it has; of many, a few are drawn.</param>
/// <param name="Function">The activation that stands there; empty for the input. A function's name gives it its colour.</param>
public sealed record NetworkColumn(string Label, int Units, string Function = "")
{
    /// <summary>A column without a function: the input.</summary>
    public static implicit operator NetworkColumn((string Label, int Units) column) => new(column.Label, column.Units);

    /// <summary>A column with its function.</summary>
    public static implicit operator NetworkColumn((string Label, int Units, string Function) column) =>
        new(column.Label, column.Units, column.Function);

    /// <summary>The column in words, such as <c>hidden of 256 units with ReLU</c>.</summary>
    public override string ToString() => $"{Text.Name(Label)} of {Text.Count(Units)} units{(Function.Length == 0 ? "" : $" with {Function}")}";
}
