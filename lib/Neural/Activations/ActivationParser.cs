using System.Globalization;

namespace Neural.Activations;

/// <summary>Reads <c>name</c>, <c>name(value)</c> and <c>name(hyperparameter=value)</c>.</summary>
internal static class ActivationParser
{
    private static readonly Dictionary<string, Activation> Functions = WithAliases();

    public static Activation Parse(string text)
    {
        if (Functions.TryGetValue(Key(text), out var function))
            return function;
        var open = text.IndexOf('(');
        if (open < 0 || !text.TrimEnd().EndsWith(')'))
            throw Unknown(text);
        if (!Functions.TryGetValue(Key(text[..open]), out function))
            throw Unknown(text[..open]);
        var argument = text.TrimEnd()[(open + 1)..^1].Trim();
        return argument.Length == 0 ? function : Create(function, argument);
    }

    private static Activation Create(Activation function, string argument)
    {
        if (function.Hyperparameters is not [var hyperparameter])
            throw new FormatException($"{function} takes no hyperparameter, but was given '{argument}'");
        var parts = argument.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && Key(parts[0]) != Key(hyperparameter.Name))
            throw new FormatException($"{function.Name} has no '{parts[0]}': its hyperparameter is {hyperparameter.Name}");
        if (!double.TryParse(parts[^1], CultureInfo.InvariantCulture, out var value))
            throw new FormatException($"'{parts[^1]}' is not a number: write {function}, for example");
        return function switch
        {
            LeakyReLU => new LeakyReLU(value),
            ELU => new ELU(value),
            CELU => new CELU(value),
            _ => throw new FormatException($"{function.Name} cannot be made with another {hyperparameter.Name}"),
        };
    }

    private static Dictionary<string, Activation> WithAliases()
    {
        var functions = new Dictionary<string, Activation>();
        foreach (var function in ActivationCatalogue.All)
            functions[Key(function.Name)] = functions[Key(function.GetType().Name)] = function;
        (string Alias, string Name)[] aliases =
        [
            ("linear", "identity"), ("step", "binarystep"), ("heaviside", "binarystep"), ("threshold", "binarystep"),
            ("logistic", "sigmoid"), ("rectifier", "relu"), ("swish", "silu"), ("hardsilu", "hardswish"),
            ("gelu(approximate=tanh)", "gelutanh"), ("gelu(approximate=true)", "gelutanh"), ("gelunew", "gelutanh"),
            ("gelupytorchtanh", "gelutanh"), ("gelu(approximate=none)", "gelu"), ("gelu(approximate=false)", "gelu"),
        ];
        foreach (var (alias, name) in aliases)
            functions[alias] = functions[name];
        return functions;
    }

    /// <summary>What remains of a name when spelling is a matter of taste.</summary>
    private static string Key(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-' or '\'' or '"'))).ToLowerInvariant();

    private static FormatException Unknown(string name)
    {
        var nearest = Functions.MinBy(entry => Distance(entry.Key, Key(name))).Value;
        var known = string.Join(", ", ActivationCatalogue.All.Select(f => f.GetType().Name));
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
}
