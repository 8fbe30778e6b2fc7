namespace Neural.Charts;

/// <summary>How a line is told from the others: by its colour, and without colour by its dashes.</summary>
internal readonly record struct LineStyle(string Color, string Dash)
{
    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot", "longdash"];

    // A function keeps its style in every figure. Those that are compared with each other differ in colour;
    // a variant has its original's colour and other dashes.
    private static readonly Dictionary<string, LineStyle> ByKey = new()
    {
        ["identity"] = new(Palette.Grey, "solid"),
        ["binarystep"] = new(Palette.Ochre, "solid"),
        ["sigmoid"] = new(Palette.Blue, "solid"),
        ["hardsigmoid"] = new(Palette.Blue, "dash"),
        ["softplus"] = new(Palette.Blue, "dashdot"),
        ["tanh"] = new(Palette.Orange, "dash"),
        ["hardtanh"] = new(Palette.Orange, "dot"),
        ["softsign"] = new(Palette.Purple, "dashdot"),
        ["relu"] = new(Palette.Green, "solid"),
        ["relu6"] = new(Palette.Green, "dash"),
        ["leakyrelu"] = new(Palette.Purple, "dash"),
        ["prelu"] = new(Palette.Purple, "dot"),
        ["elu"] = new(Palette.Ochre, "dash"),
        ["celu"] = new(Palette.Ochre, "dot"),
        ["selu"] = new(Palette.Ochre, "dashdot"),
        ["gelu"] = new(Palette.Crimson, "solid"),
        ["gelutanh"] = new(Palette.Crimson, "dot"),
        ["silu"] = new(Palette.Sky, "solid"),
        ["hardswish"] = new(Palette.Sky, "dash"),
        ["mish"] = new(Palette.Orange, "longdash"),
        ["softmax"] = new(Palette.Sky, "dot"),
    };

    private static readonly LineStyle[] Any =
        [.. Dashes.SelectMany(dash => Palette.All.Select(color => new LineStyle(color, dash)))];

    /// <summary>The style that is this name's where it is drawn alone; one of no function keeps the colour beside others if it can.</summary>
    public static LineStyle Of(string name) => OfFunction(name) ?? Any[name.Sum(c => c) % Palette.All.Count];

    /// <summary>The colour of a function of that name; blue for any other label.</summary>
    public static string ColorOf(string label) => (OfFunction(label) ?? Any[0]).Color;

    /// <summary>The styles of the names in one figure: each its own where it is free, and no two alike.</summary>
    public static LineStyle[] Of(IReadOnlyList<string> names)
    {
        var taken = new List<LineStyle>();
        var styles = new LineStyle[names.Count];
        // Functions choose first, since their colours have a meaning.
        foreach (var i in Enumerable.Range(0, names.Count).OrderBy(i => OfFunction(names[i]) is null))
        {
            styles[i] = OfFunction(names[i]) is { } own ? Variant(taken, own) : Other(taken, Of(names[i]));
            taken.Add(styles[i]);
        }
        return styles;
    }

    // A function that is there already keeps its colour and has other dashes.
    private static LineStyle Variant(List<LineStyle> taken, LineStyle wanted) => taken.Contains(wanted)
        ? Any.Where(style => !taken.Contains(style)).OrderBy(style => style.Color != wanted.Color).FirstOrDefault(wanted)
        : wanted;

    // Any other name has a colour of its own while there is one, and not the one that looks most like another's; and dashes of
    // its own, which is what is left of a colour in shades of grey.
    private static LineStyle Other(List<LineStyle> taken, LineStyle wanted) =>
        Any.Where(style => !taken.Contains(style))
            .OrderBy(style => taken.Any(other => other.Color == style.Color))
            .ThenBy(style => taken.Any(other => Palette.Hue(other.Color) == Palette.Hue(style.Color)))
            .ThenBy(style => taken.Any(other => other.Dash == style.Dash))
            .ThenBy(style => style.Color != wanted.Color).FirstOrDefault(wanted);

    // What follows a comma or a colon says which of the function's lines it is.
    private static LineStyle? OfFunction(string name)
    {
        var function = name.Split(',', ':')[0];
        var key = string.Concat(function.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return ByKey.TryGetValue(key, out var style) ? style : null;
    }
}
