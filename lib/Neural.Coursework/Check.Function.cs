using Neural.Activations;
using Neural.Coursework.Evidence;

namespace Neural.Coursework;

public static partial class Check
{
    /// <summary>Checks an activation function.</summary>
    /// <param name="name">Its name, as <see cref="Activations.Activation.Parse"/> understands it: <c>leaky_relu(0.2)</c>.</param>
    /// <param name="attempt">The answer.</param>
    /// <param name="on">Where it is tried; everywhere, ±∞ and NaN too, where nothing is said.</param>
    /// <param name="tolerance">How exact it must be; <see cref="Tolerance.Plain"/> where nothing is said.</param>
    /// <param name="seed">Random arguments instead of the usual ones.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CheckFailedException">It is not right yet.</exception>
    /// <exception cref="FormatException">There is no such function.</exception>
    public static Verdict Activation(
        string name, Func<double, double> attempt, Interval? on = null, Tolerance? tolerance = null, int? seed = null) =>
        Function(name, Target.Value(Activations.Activation.Parse(name)), attempt, on, tolerance, seed);

    /// <summary>Checks the derivative of an activation function; at a kink, the library's convention is expected.</summary>
    /// <inheritdoc cref="Activation"/>
    public static Verdict Derivative(
        string name, Func<double, double> attempt, Interval? on = null, Tolerance? tolerance = null, int? seed = null) =>
        Function($"derivative of {name}", Target.Derivative(Activations.Activation.Parse(name)), attempt, on, tolerance, seed);

    /// <summary>Checks any function of one number.</summary>
    /// <param name="title">What is checked.</param>
    /// <param name="expected">The right function.</param>
    /// <param name="attempt">The answer.</param>
    /// <param name="on">Where it is tried; everywhere, ±∞ and NaN too, where nothing is said.</param>
    /// <param name="tolerance">How exact it must be; <see cref="Tolerance.Plain"/> where nothing is said.</param>
    /// <param name="seed">Random arguments instead of the usual ones.</param>
    /// <param name="known">Mistakes that this exercise invites, each with its hint.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CheckFailedException">It is not right yet.</exception>
    public static Verdict Function(
        string title, Func<double, double> expected, Func<double, double> attempt, Interval? on = null, Tolerance? tolerance = null,
        int? seed = null, params (Func<double, double> Function, string Hint)[] known) =>
        Function(title, new Target(expected), attempt, on, tolerance, seed, known);

    private static Verdict Function(
        string title, Target target, Func<double, double> attempt, Interval? on, Tolerance? tolerance, int? seed,
        params (Func<double, double> Function, string Hint)[] known)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return Conclude(FunctionAnswer.Of(title, target, attempt, Inputs.For(on, target.Kinks, seed), tolerance ?? Tolerance.Plain, known));
    }
}
