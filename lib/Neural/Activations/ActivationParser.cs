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
    ];

    // Spelled as Key spells them. Arguments that change no result are part of the name.
    private static readonly (string Alias, string Name)[] Aliases =
    [
        ("linear", "identity"), ("step", "binarystep"), ("heaviside", "binarystep"),
        ("logistic", "sigmoid"), ("rectifier", "relu"), ("swish", "silu"), ("hardsilu", "hardswish"),
        ("gelu(approximate=tanh)", "gelutanh"), ("gelu(approximate=true)", "gelutanh"), ("gelunew", "gelutanh"),
        ("gelupytorchtanh", "gelutanh"), ("gelu(approximate=none)", "gelu"), ("gelu(approximate=false)", "gelu"),
        ("relusquared", "squaredrelu"), ("relu2", "squaredrelu"), ("softshrinkage", "softshrink"), ("hardshrinkage", "hardshrink"),
        ("softplus(1)", "softplus"), ("softplus(beta=1)", "softplus"), ("softplus(1.0)", "softplus"), ("softplus(beta=1.0)", "softplus"),
        ("hardtanh(1,1)", "hardtanh"), ("hardtanh(1.0,1.0)", "hardtanh"), ("hardtanh(minval=1.0,maxval=1.0)", "hardtanh"),
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
        if (Functions.TryGetValue(Key(text), out var function))
            return function;
        var open = text.IndexOf('(');
        var (name, arguments) = open >= 0 && text.TrimEnd().EndsWith(')') ? (text[..open], Arguments(text.TrimEnd()[(open + 1)..^1])) : (text, []);
        var family = Families.FirstOrDefault(family => Key(family.Name) == Key(name));
        if (family is not null && (arguments.Count > 0 || !family.HasDefaults))
            return family.Create(arguments);
        if (!Functions.TryGetValue(Key(name), out function))
            throw Unknown(name);
        if (arguments.Count == 0)
            return function;
        // Without what changes no result, it may be written in full.
        return Functions.GetValueOrDefault($"{Key(name)}({string.Join(',', arguments.Select(Key))})") ?? throw new FormatException(
            $"{function} takes no hyperparameter, but was given '{string.Join(", ", arguments)}'");
    }

    /// <summary>The arguments that change a result: not whether memory is used again, nor from where on a softplus, which
    /// this library computes exactly, is replaced by its argument.</summary>
    private static List<string> Arguments(string text) =>
    [
        .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(argument => Key(argument) is not ("inplace=true" or "inplace=false" or "threshold=20" or "threshold=20.0")),
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
    private sealed record Family(Activation Example, Func<double[], Activation> Make, bool HasDefaults = true)
    {
        public string Name => Example.GetType().Name;

        public Activation Create(List<string> arguments)
        {
            var hyperparameters = Example.Hyperparameters;
            if (arguments.Count > hyperparameters.Count || (arguments.Count < hyperparameters.Count && !HasDefaults))
                throw new FormatException(
                    $"{Name} takes {Count(hyperparameters.Count)}, but was given '{string.Join(", ", arguments)}': write {Example}, for "
                    + "example, with a point in a number and commas between them");
            double[] values = [.. hyperparameters.Select(hyperparameter => hyperparameter.Value)];
            for (var i = 0; i < arguments.Count; i++)
            {
                var parts = arguments[i].Split('=', 2, StringSplitOptions.TrimEntries);
                values[parts.Length == 1 ? i : Position(parts[0])] = Number(parts[^1]);
            }

            return Make(values);
        }

        private static string Count(int count) => count == 1 ? "one hyperparameter" : $"{count} hyperparameters";

        private int Position(string name)
        {
            var names = Example.Hyperparameters.Select(hyperparameter => hyperparameter.Name).ToList();
            var position = names.FindIndex(own => Key(own) == Key(name) || Key(own) == "lambd" && Key(name) == "lambda");
            return position >= 0 ? position : throw new FormatException(
                $"{Name} has no '{name}': its {(names.Count == 1 ? "hyperparameter is" : "hyperparameters are")} {string.Join(", ", names)}");
        }

        private double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"'{text}' is not a number: write {Example}, for example");
    }
}
