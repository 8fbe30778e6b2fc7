namespace Neural.Charts;

/// <summary>How a line is told from the others: by its colour, without colour by its marks; dashes tell lines of one family apart.</summary>
/// <remarks>
/// A dash has two meanings and no third: beside its function the derivative, and among lines of one family a variant, such as
/// Hard sigmoid beside Sigmoid, or <c>ReLU, residual</c> beside <c>ReLU, plain</c>.
/// </remarks>
internal readonly record struct LineStyle(string Color, string Dash, string Symbol)
{
    public const string Solid = "solid";

    /// <summary>Wide apart, so that the line below shows between them.</summary>
    public const string Derivative = "9px,7px";

    private static readonly string[] Dashes = [Solid, "dash", "dot", "dashdot", "longdash"];
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "cross", "triangle-down", "x", "star", "pentagon", "hexagon"];

    // A function keeps its colour in every figure while no other family there has it; a variant has its original's, and dashes.
    private static readonly Dictionary<string, Function> ByKey = new()
    {
        ["identity"] = new("identity", Palette.Grey),
        ["binarystep"] = new("binarystep", Palette.Slate),
        ["sigmoid"] = new("sigmoid", Palette.Blue),
        ["hardsigmoid"] = new("sigmoid", Palette.Blue, Dash: 1),
        ["softplus"] = new("softplus", Palette.Slate),
        ["tanh"] = new("tanh", Palette.Orange),
        ["hardtanh"] = new("tanh", Palette.Orange, Dash: 1),
        ["softsign"] = new("softsign", Palette.Purple),
        ["relu"] = new("relu", Palette.Green),
        ["relu6"] = new("relu", Palette.Green, Dash: 1),
        ["leakyrelu"] = new("leakyrelu", Palette.Purple),
        ["prelu"] = new("leakyrelu", Palette.Purple, Dash: 1),
        ["elu"] = new("elu", Palette.Ochre),
        ["celu"] = new("elu", Palette.Ochre, Dash: 1),
        ["selu"] = new("selu", Palette.Red),
        ["gelu"] = new("gelu", Palette.Crimson),
        ["gelutanh"] = new("gelu", Palette.Crimson, Dash: 1),
        ["silu"] = new("silu", Palette.Sky),
        ["hardswish"] = new("silu", Palette.Sky, Dash: 1),
        ["mish"] = new("mish", Palette.Red),
        ["softmax"] = new("softmax", Palette.Sky),
    };

    /// <summary>The style of a line that is alone: its function's colour, or that of what is no function.</summary>
    public static LineStyle Of(string name) => With(ColorOf(name), Solid);

    /// <summary>The colour of a function of that name; for any other label one that no well-known function has.</summary>
    public static string ColorOf(string label) => OfFunction(Base(label))?.Color ?? Palette.Others[0];

    /// <summary>The styles of the names in one figure: each family a colour of its own while there are any, and no two lines alike.</summary>
    public static LineStyle[] Of(IReadOnlyList<string> names)
    {
        if (NumberedNames.Ranks(names) is { } ranks)
            return [.. ranks.Select(rank => With(Ramp.At(rank, names.Count), Solid, rank))];

        var families = names.Select(name => Family(name, names)).ToArray();
        var colors = Colors(families);
        string[] qualifiers = [.. names.Select(Qualifier).Distinct()];
        var taken = new HashSet<(string, string)>();
        var styles = new LineStyle[names.Count];
        // A derivative leaves the usual dashes to the lines that need them.
        foreach (var i in Enumerable.Range(0, names.Count).OrderBy(i => IsDerivative(names[i], names)))
        {
            var (color, wanted) = (colors[families[i]], DashOf(names[i], names, qualifiers));
            var free = Dashes.Prepend(wanted).FirstOrDefault(dash => !taken.Contains((color, dash)));
            // More lines of one family than dashes: another colour, and at last the same again.
            styles[i] = free is not null ? With(color, free) : Palette.Others.SelectMany(other => Dashes.Select(dash => With(other, dash)))
                .FirstOrDefault(style => !taken.Contains((style.Color, style.Dash)), With(color, wanted));
            taken.Add((styles[i].Color, styles[i].Dash));
        }
        return styles;
    }

    private static LineStyle With(string color, string dash, int? symbol = null) =>
        new(color, dash, Symbols[(symbol ?? Math.Max(0, Palette.All.ToList().IndexOf(color))) % Symbols.Length]);

    // Functions choose first, since their colours have a meaning.
    private static Dictionary<string, string> Colors(string[] families)
    {
        var colors = new Dictionary<string, string>();
        foreach (var family in families.Distinct().OrderBy(family => OfFunction(family) is null))
        {
            var own = OfFunction(family)?.Color;
            colors[family] = own is not null && !colors.ContainsValue(own)
                ? own
                : Palette.Others.FirstOrDefault(color => !colors.ContainsValue(color)) ?? own ?? Palette.Others[colors.Count % Palette.Others.Count];
        }
        return colors;
    }

    private static string Family(string name, IReadOnlyList<string> names)
    {
        var own = Base(IsDerivative(name, names) ? Antiderivative(name) : name);
        return OfFunction(own)?.Family ?? own;
    }

    // The same words behind a comma mean the same dashes for every family of the figure.
    private static string DashOf(string name, IReadOnlyList<string> names, string[] qualifiers) =>
        IsDerivative(name, names) ? Derivative
        : Dashes[(Array.IndexOf(qualifiers, Qualifier(name)) + (OfFunction(Base(name))?.Dash ?? 0)) % Dashes.Length];

    private static bool IsDerivative(string name, IReadOnlyList<string> names) =>
        name.Length > 1 && name[^1] is '′' or '\'' && names.Contains(Antiderivative(name));

    private static string Antiderivative(string derivative) => derivative[..^1];

    // What follows a comma or a colon says which of the function's lines it is.
    private static string Base(string name) => name[..Cut(name)];

    private static string Qualifier(string name) => name[Cut(name)..];

    private static int Cut(string name) => new[] { name.IndexOf(", ", StringComparison.Ordinal), name.IndexOf(": ", StringComparison.Ordinal), name.Length }
        .Where(at => at >= 0).Min();

    private static Function? OfFunction(string name) =>
        ByKey.GetValueOrDefault(string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant());

    private sealed record Function(string Family, string Color, int Dash = 0);
}
