using System.Globalization;

namespace Neural.Activations;

/// <summary>Reads <c>name</c>, <c>name(value)</c> and <c>name(hyperparameter=value)</c>, as the functions of this library, of
/// PyTorch and of JAX are written.</summary>
internal static class ActivationParser
{
    private static readonly Family[] Families =
    [
        new(new LeakyReLU(), values => new LeakyReLU(values[0])),
        new(new ELU(), values => new ELU(values[0])),
        new(new CELU(), values => new CELU(values[0])),
        new(new Hardshrink(), values => new Hardshrink(values[0])),
        new(new Softshrink(), values => new Softshrink(values[0])),
        new(new Swish(1.5), values => new Swish(values[0]), HasDefaults: false),
        new(new Threshold(0.1, 20), values => new Threshold(values[0], values[1]), HasDefaults: false),
        new(new Squareplus(), values => new Squareplus(values[0])),
        new(new Snake(), values => new Snake(values[0])),
        // PyTorch's parameters, of which this library has the usual values only. From its threshold on, PyTorch replaces a
        // softplus, which is computed exactly here, by its argument.
        new(new Softplus(), values => values[1] == 20 ? new Softplus(values[0]) : null) { Fixed = [("threshold", 20)] },
        new(new HardTanh(), values => values is [-1, 1] ? new HardTanh() : null) { Fixed = [("min_val", -1), ("max_val", 1)] },
    ];

    // Spelled as Key spells them.
    private static readonly (string Alias, string Name)[] Aliases =
    [
        ("linear", "identity"), ("step", "binarystep"), ("heaviside", "binarystep"),
        ("logistic", "sigmoid"), ("rectifier", "relu"), ("swish", "silu"), ("hardsilu", "hardswish"),
        ("gelu(approximate=tanh)", "gelutanh"), ("gelu(approximate=true)", "gelutanh"), ("gelunew", "gelutanh"),
        ("gelupytorchtanh", "gelutanh"), ("gelu(approximate=none)", "gelu"), ("gelu(approximate=false)", "gelu"),
        ("relusquared", "squaredrelu"), ("relu2", "squaredrelu"), ("softshrinkage", "softshrink"), ("hardshrinkage", "hardshrink"),
    ];

    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["softmax"] = "is a function of rows: use Softmax.Apply",
        ["logsoftmax"] = "is a function of rows: use LogSoftmax.Apply",
        ["softmin"] = "is a function of rows: use Softmax.Apply of the negated row",
        ["glu"] = "halves its input: use the layer GLU",
        ["swiglu"] = "halves its input: use the layer GLU with SiLU",
        ["geglu"] = "halves its input: use the layer GLU with GELU",
        ["reglu"] = "halves its input: use the layer GLU with ReLU",
        ["prelu"] = "learns its slope: use the layer PReLU",
        ["maxout"] = "takes the largest of several inputs, which no activation here does",
        ["rrelu"] = "is random, which no activation here is: use LeakyReLU(0.229), its mean",
    };

    private static readonly Dictionary<string, Activation> Functions = WithAliases();

    public static Activation Parse(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0 || !text.TrimEnd().EndsWith(')'))
            return Named(text);
        // The only argument that is a word.
        if (Key(text[..open]) == "gelu" && Functions.TryGetValue(Key(text), out var gelu))
            return gelu;
        var (name, arguments) = (text[..open], Arguments(text.TrimEnd()[(open + 1)..^1]));
        if (FamilyOf(name) is { } family && (arguments.Count > 0 || !family.HasDefaults))
            return family.Create(arguments);
        var function = Named(name);
        return arguments.Count == 0 ? function : throw new FormatException(
            $"{function} takes no hyperparameter, but was given '{string.Join(", ", arguments)}'");
    }

    private static Activation Named(string name) => Functions.TryGetValue(Key(name), out var function) ? function
        : FamilyOf(name) is { } family ? family.Create([])
        : throw Unknown(name);

    private static Family? FamilyOf(string name) => Families.FirstOrDefault(family => Key(family.Name) == Key(name));

    /// <summary>The arguments but for <c>inplace</c>, which changes no result.</summary>
    private static List<string> Arguments(string text) => string.IsNullOrWhiteSpace(text) ? [] :
    [
        .. text.Split(',', StringSplitOptions.TrimEntries)
            .Where(argument => Key(argument) is not ("inplace=true" or "inplace=false")),
    ];

    private static Dictionary<string, Activation> WithAliases()
    {
        var functions = new Dictionary<string, Activation>();
        foreach (var function in ActivationCatalogue.All)
            functions[Key(function.Name)] = functions[Key(function.GetType().Name)] = function;
        foreach (var (alias, name) in Aliases)
            functions[alias] = functions[name];
        return functions;
    }

    /// <summary>What remains of a name when spelling is a matter of taste.</summary>
    private static string Key(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-' or '\'' or '"'))).ToLowerInvariant();

    private static FormatException Unknown(string name)
    {
        if (Elsewhere.TryGetValue(Key(name), out var where))
            return new($"'{name.Trim()}' {where}");
        var nearest = Functions.MinBy(entry => Distance(entry.Key, Key(name))).Value;
        var known = string.Join(", ", ActivationCatalogue.All.Concat(Families.Select(family => family.Example)).Select(f => f.GetType().Name).Distinct());
        return new($"there is no activation '{name.Trim()}'; did you mean {nearest.GetType().Name}? Known are: {known}");
    }

    /// <summary>Levenshtein's distance: the fewest letters to insert, delete or replace.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }

    /// <summary>The functions of one kind, each with hyperparameters of its own.</summary>
    /// <param name="Example">One of them; those not given have its hyperparameters, if it <paramref name="HasDefaults"/>.</param>
    /// <param name="Make">Makes another one, from hyperparameters in order.</param>
    /// <param name="HasDefaults">Whether hyperparameters may be left out.</param>
    private sealed record Family(Activation Example, Func<double[], Activation?> Make, bool HasDefaults = true)
    {
        public string Name => Example.GetType().Name;

        /// <summary>Parameters of others that have one value here.</summary>
        public IReadOnlyList<(string Name, double Value)> Fixed { get; init; } = [];

        private (string Name, double Value)[] Parameters =>
            [.. Example.Hyperparameters.Select(hyperparameter => (hyperparameter.Name, hyperparameter.Value)), .. Fixed];

        public Activation Create(List<string> arguments)
        {
            var parameters = Parameters;
            if (arguments.Count > parameters.Length || (arguments.Count < parameters.Length && !HasDefaults))
                throw Refused(arguments, $"takes {(parameters.Length == 1 ? "one hyperparameter" : $"{parameters.Length} hyperparameters")}");
            double?[] given = new double?[parameters.Length];
            for (var i = 0; i < arguments.Count; i++)
            {
                var parts = arguments[i].Split('=', 2, StringSplitOptions.TrimEntries);
                var position = parts.Length == 1 ? i : Position(parts[0]);
                if (given[position] is not null)
                    throw Refused(arguments, $"has one {parameters[position].Name}");
                given[position] = Number(parts[^1]);
            }

            double[] values = [.. given.Zip(parameters, (value, parameter) => value ?? parameter.Value)];
            return Make(values) ?? throw new FormatException(FormattableString.Invariant(
                $"{Name} is here with {string.Join(" and ", Fixed.Select(f => FormattableString.Invariant($"{f.Name} = {f.Value}")))} only, but was given '{string.Join(", ", arguments)}'"));
        }

        private FormatException Refused(List<string> arguments, string rule) => new(
            $"{Name} {rule}, but was given '{string.Join(", ", arguments)}': write {Example}, for example, with a point in a number "
            + "and commas between them");

        private int Position(string name)
        {
            var names = Parameters.Select(parameter => parameter.Name).ToList();
            var position = names.FindIndex(own => Key(own) == Key(name) || Key(own) == "lambd" && Key(name) == "lambda");
            return position >= 0 ? position : throw new FormatException(
                $"{Name} has no '{name}': its {(names.Count == 1 ? "hyperparameter is" : "hyperparameters are")} {string.Join(", ", names)}");
        }

        private double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"'{text}' is not a number: write {Example}, for example");
    }
}
