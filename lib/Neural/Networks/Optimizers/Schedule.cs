using Neural.Display;

namespace Neural.Networks;

/// <summary>How a learning rate changes over a training; a value, as an <see cref="Optimizer"/> is.</summary>
/// <example><code>
/// // A thousand steps, of which the first hundred warm up.
/// var rule = new AdamW(0.001) { Schedule = new LinearWarmup(100, new CosineDecay(900)) };
/// </code></example>
/// <remarks>It counts steps, not epochs: an epoch of 1000 examples in batches of 100 is ten steps.</remarks>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public abstract record Schedule
{
    /// <summary>What the learning rate is multiplied by.</summary>
    /// <param name="step">How many steps were taken before, from 0.</param>
    /// <returns>At least 0; as a rule at most 1.</returns>
    public abstract double Factor(int step);
}
