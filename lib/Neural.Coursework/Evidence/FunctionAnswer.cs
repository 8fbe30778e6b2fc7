using Neural.Activations;

namespace Neural.Coursework.Evidence;

/// <summary>An attempt at a function of one number, tried at some inputs.</summary>
internal sealed class FunctionAnswer : Answer
{
    /// <summary>What was expected.</summary>
    public required Target Target { get; init; }

    /// <summary>The inputs, one for every pair.</summary>
    public required IReadOnlyList<double> Inputs { get; init; }

    /// <inheritdoc/>
    public override string Extent => $"{Inputs.Count} inputs, within {Tolerance}";

    /// <summary>The inputs at which the attempt is not right.</summary>
    public IReadOnlyList<double> WrongInputs =>
        [.. Inputs.Zip(Pairs).Where(both => !IsRight(both.Second)).Select(both => both.First)];

    /// <summary>Whether something is wrong, and only at such inputs.</summary>
    public bool IsWrongOnly(Func<double, bool> inputs) => WrongInputs.Count > 0 && WrongInputs.All(inputs);

    /// <summary>Whether the attempt is another function.</summary>
    public bool FitsFunction(Func<double, double> mistaken) => Fits([.. Inputs.Select(mistaken)]);

    /// <summary>Whether the attempt is the same part of another activation function.</summary>
    public bool FitsFunction(Activation mistaken) => FitsFunction(Target.Part(mistaken));

    /// <summary>Tries an attempt.</summary>
    public static FunctionAnswer Of(
        string title, Target target, Func<double, double> attempt, IReadOnlyList<double> inputs, Tolerance tolerance,
        params (Func<double, double> Function, string Hint)[] known)
    {
        var pairs = Attempt.Of(
            () => inputs.Select(x => new Pair($"x = {NumberText.Of(x)}", target.Expected(x), attempt(x))).ToList(), out var error);
        return new()
        {
            Title = title,
            Target = target,
            Inputs = inputs,
            Tolerance = tolerance,
            Error = error,
            Pairs = pairs ?? [],
            Known = [.. known.Select(mistake => new KnownMistake([.. inputs.Select(mistake.Function)], mistake.Hint))],
        };
    }
}
