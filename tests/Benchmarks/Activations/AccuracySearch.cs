using System.Globalization;
using System.Numerics;
using Neural.Tests.Reference;

namespace Benchmarks.Activations;

/// <summary>
/// Looks for the arguments with the largest errors: random bit patterns, and from the worst of them uphill, by steps of a few
/// units in the last place up to a few powers of 2.
/// </summary>
/// <param name="exact">The exact values.</param>
/// <param name="computed">The library's values.</param>
/// <param name="points">How many random arguments each function is tried at.</param>
/// <param name="seed">Where the random numbers begin.</param>
/// <param name="rounds">How often it steps uphill.</param>
internal sealed class AccuracySearch(ExactValues exact, IFunctionValues computed, int points, int seed, int rounds = 12)
{
    /// <summary>What the documentation promises.</summary>
    public const double Promised = 2;

    private const int Climbers = 12;
    private const int Steps = 8;

    private readonly Random _random = new(seed);

    /// <summary>Searches every function in this process.</summary>
    /// <param name="points">How many random arguments each function is tried at.</param>
    /// <param name="seed">Where the random numbers begin.</param>
    /// <returns>The exit code.</returns>
    public static int Run(int points, int seed)
    {
        using var exact = new ExactValues();
        return new AccuracySearch(exact, new OwnValues(), points, seed).Run(_ => [], _ => []);
    }

    /// <summary>Searches every function in a page: at the arguments of the tests, too, which do not run there, and in fewer steps.</summary>
    /// <param name="points">How many random arguments each function is tried at.</param>
    /// <param name="seed">Where the random numbers begin.</param>
    /// <returns>The exit code.</returns>
    public static int RunInPage(int points, int seed)
    {
        using var exact = new ExactValues();
        using var page = new PageValues();
        return new AccuracySearch(exact, page, points, seed, rounds: 3).Run(ActivationReference.Points<float>, ActivationReference.Points<double>);
    }

    /// <summary>The largest errors that are found for one function.</summary>
    /// <param name="function">The function, as it prints itself.</param>
    /// <param name="known">What it begins with beside random arguments.</param>
    public Found Worst<T>(string function, params ReferencePoint[] known) where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        var tried = 0;
        var values = new List<Error>();
        var derivatives = new List<Error>();
        Try([.. known, .. exact.At(function, [.. Enumerable.Range(0, points).Select(_ => Argument<T>())])]);
        for (var round = 0; round < rounds; round++)
            Try(exact.At(function, [.. values.Concat(derivatives).SelectMany(error => Enumerable.Range(0, Steps).Select(_ => Near<T>(error.X))).Distinct()]));
        return new(values[0], derivatives[0], tried);

        void Try(ReferencePoint[] exactly)
        {
            var found = computed.At(function, [.. exactly.Select(point => T.CreateChecked(point.X))]);
            foreach (var (point, (value, derivative)) in exactly.Zip(found))
            {
                values.Add(new(point.Value.UlpsFrom(value) ?? 0, point.X));
                derivatives.Add(new(point.Derivative.UlpsFrom(derivative) ?? 0, point.X));
            }

            tried += exactly.Length;
            KeepWorst(values);
            KeepWorst(derivatives);
        }
    }

    private int Run(Func<string, ReferencePoint[]> inFloat, Func<string, ReferencePoint[]> inDouble)
    {
        // The seed, so that a failure can be seen again.
        Console.WriteLine($"{points} random arguments per function and precision, seed {seed}");
        var broken = 0;
        foreach (var function in ActivationReference.Functions)
        {
            foreach (var (precision, found) in new[] { ("float", Worst<float>(function, inFloat(function))), ("double", Worst<double>(function, inDouble(function))) })
            {
                Console.WriteLine($"{function} in {precision}: f {found.Value}, f′ {found.Derivative}, {found.Tried} arguments");
                broken += found.Value.Ulps > Promised || found.Derivative.Ulps > Promised ? 1 : 0;
            }
        }

        Console.WriteLine(broken == 0 ? $"none is off by more than {Promised} ULP" : $"{broken} are off by more than {Promised} ULP");
        return broken == 0 ? 0 : 1;
    }

    private static void KeepWorst(List<Error> errors)
    {
        Error[] worst = [.. errors.Distinct().OrderByDescending(error => error.Ulps).Take(Climbers)];
        errors.Clear();
        errors.AddRange(worst);
    }

    /// <summary>Any bit pattern of a finite number, three times out of four from where functions are no straight lines.</summary>
    private double Argument<T>() where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        var (lowest, highest) = typeof(T) == typeof(float) ? (-149, 128) : (-1074, 1024);
        if (_random.Next(4) > 0)
            (lowest, highest) = (-30, 11);
        var size = double.ScaleB(1 + _random.NextDouble(), _random.Next(lowest, highest));
        return Rounded<T>(_random.Next(2) == 0 ? size : -size);
    }

    private double Near<T>(double x) where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        var digits = typeof(T) == typeof(float) ? 23 : 52;
        var step = double.ScaleB(1 + _random.NextDouble(), _random.Next(-digits, -1)) * (_random.Next(2) == 0 ? 1 : -1);
        return Rounded<T>(x * (1 + step));
    }

    private static double Rounded<T>(double x) where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T> =>
        double.CreateChecked(T.Clamp(T.CreateSaturating(x), T.MinValue, T.MaxValue));

    /// <summary>An error in units in the last place, and where.</summary>
    public readonly record struct Error(double Ulps, double X)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ulps:F3} at {X:R}");
    }

    /// <summary>The worst of a function and its derivative, and how many arguments were tried.</summary>
    public readonly record struct Found(Error Value, Error Derivative, int Tried);
}
