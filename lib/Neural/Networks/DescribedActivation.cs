using System.Globalization;
using System.Numerics;
using Neural.Activations;

namespace Neural.Networks;

/// <summary>The activation of a network as its file tells it, so that no other function takes its place.</summary>
/// <remarks>
/// A function of this library is <c>activation</c>, as <see cref="Activation.ToString"/> has it. One of the user's own is
/// <c>own_activation</c>, whatever its name, with some of its values as <c>own_activation_values</c>: a name alone does not
/// tell one function of that name from another, nor one with other parameters.
/// </remarks>
/// <param name="Text">The function as it prints itself.</param>
/// <param name="OwnValues">f at <see cref="Points"/>, if it is the user's own.</param>
internal sealed record DescribedActivation(string Text, string? OwnValues)
{
    public const string Entry = "activation";
    public const string OwnEntry = "own_activation";
    public const string ValuesEntry = "own_activation_values";

    /// <summary>On both sides of 0 and far enough from it to tell bounded functions from others.</summary>
    private static readonly double[] Points = [-7, -2, -0.5, 0, 0.5, 2, 7];

    public static DescribedActivation Of<T>(Activation function)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var text = function.ToString();
        return new(text, function.Equals(Find(text)) ? null : ValuesText(Values<T>(function)));
    }

    /// <summary>Reads it from a file's metadata; null if it is not there.</summary>
    /// <exception cref="InvalidDataException">It is there half, or twice.</exception>
    public static DescribedActivation? ReadFrom(Safetensors file)
    {
        var own = file.Metadata.GetValueOrDefault(OwnEntry);
        var values = file.Metadata.GetValueOrDefault(ValuesEntry);
        if ((own is null) != (values is null) || (own is not null && file.Metadata.ContainsKey(Entry)))
            throw new InvalidDataException($"{file.Path} needs either {Entry}, or {OwnEntry} with {ValuesEntry}, in its __metadata__: leave out what is too much");
        if (own is null)
            return file.Metadata.TryGetValue(Entry, out var text) ? new(text, null) : null;
        return ParseValues(values!) is not null ? new(own, values) : throw new InvalidDataException(
            $"{file.Path} has the {ValuesEntry} {Quoted.Text(values!)}: write the function at {ValuesText(Points)}");
    }

    public void WriteTo(Safetensors file)
    {
        file.Metadata[OwnValues is null ? Entry : OwnEntry] = Text;
        if (OwnValues is not null)
            file.Metadata[ValuesEntry] = OwnValues;
    }

    /// <summary>The function: the library's, or the one that is given, which must be the one that was saved.</summary>
    /// <exception cref="InvalidDataException">It is not the library's, and none is given.</exception>
    /// <exception cref="ArgumentException">Another one is given.</exception>
    public Activation Resolve<T>(string path, Activation? given)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var found = OwnValues is null ? Find(Text) : null;
        if (given is null)
            return found ?? throw NetworkDescription.NotTheLibrarys(path, "activation", Text);
        if (found is null ? given.ToString() != Text : !given.Equals(found))
            throw NetworkDescription.Contradiction(path, "activation", Text, given.ToString());
        RequireValues<T>(path, given);
        return given;
    }

    private void RequireValues<T>(string path, Activation given)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (OwnValues is null)
            return;

        // A machine's own exponential may differ in the last digits.
        var tolerance = 64 * double.CreateTruncating(T.BitIncrement(T.One) - T.One);
        var (saved, actual) = (ParseValues(OwnValues)!, Values<T>(given));
        for (var i = 0; i < Points.Length; i++)
        {
            if (!saved[i].Equals(actual[i]) && !(Math.Abs(saved[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(saved[i]))))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"{path} was saved with another {Text} than Load was given: f({Points[i]}) was {saved[i]:G9}, and is {actual[i]:G9}; ")
                    + NetworkDescription.WaysOut);
            }
        }
    }

    private static Activation? Find(string text)
    {
        try
        {
            return Activation.Parse(text);
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static double[] Values<T>(Activation function)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        [.. Points.Select(x => double.CreateTruncating(function.Value(T.CreateTruncating(x))))];

    private static string ValuesText(double[] values) =>
        string.Join(", ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));

    private static double[]? ParseValues(string text)
    {
        var values = new List<double>();
        foreach (var part in text.Split(','))
        {
            if (double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                values.Add(value);
        }

        return values.Count == Points.Length && text.Count(c => c == ',') == Points.Length - 1 ? [.. values] : null;
    }
}
