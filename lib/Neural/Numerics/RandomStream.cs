using Neural.Display;

namespace Neural.Numerics;

/// <summary>Random numbers whose stream can be saved and taken up again: a layer's own, which a checkpoint keeps.</summary>
/// <remarks>
/// SplitMix64: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// doi:10.1145/2660193.2660195. Every seed gives a stream of 2⁶⁴ numbers, the same on every machine.
/// </remarks>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed class RandomStream
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>Begins a stream.</summary>
    /// <param name="seed">The same seed gives the same stream.</param>
    public RandomStream(int seed) => State = (ulong)seed;

    /// <summary>Where the stream stands; set to an earlier value, it repeats what came after.</summary>
    public ulong State { get; set; }

    /// <summary>A number of the uniform distribution on [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble()
    {
        State += Step;
        var mixed = State;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 31;
        return (mixed >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Where the stream stands, such as <c>RandomStream at 9E3779B97F4A7C15</c>.</summary>
    public override string ToString() => $"{nameof(RandomStream)} at {State:X16}";
}
