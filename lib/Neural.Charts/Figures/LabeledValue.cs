namespace Neural.Charts;

/// <summary>One bar of <see cref="Figures.Bars"/>, or one point of <see cref="Figures.Dots"/>.</summary>
/// <param name="Label">What stands below it; an activation's name gives it that function's colour.</param>
/// <param name="Value">How high it is.</param>
/// <param name="Spread">What is drawn above and below the value, such as a standard deviation; nothing where it is 0.</param>
public sealed record LabeledValue(string Label, double Value, double Spread = 0)
{
    /// <summary>A value without a spread.</summary>
    public static implicit operator LabeledValue((string Label, double Value) labeled) => new(labeled.Label, labeled.Value);

    /// <summary>A value with its spread.</summary>
    public static implicit operator LabeledValue((string Label, double Value, double Spread) labeled) =>
        new(labeled.Label, labeled.Value, labeled.Spread);

    /// <summary>The label and the value, such as <c>ReLU 97.6 ± 0.2</c>.</summary>
    public override string ToString() => Spread == 0
        ? $"{Text.Name(Label)} {Text.Number(Value)}"
        : $"{Text.Name(Label)} {Text.Number(Value)} ± {Text.Number(Spread)}";
}
