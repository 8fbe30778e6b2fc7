using System.Text.Json;

namespace Neural.Networks;

/// <summary>Reads a loss of this library from the text that it prints: a name, or a name with arguments in parentheses,
/// which are JSON.</summary>
internal static class LossParser
{
    /// <summary>The loss; null if the text is none of this library.</summary>
    public static Loss? Parse(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return Create(text, []);
        if (!text.EndsWith(')'))
            return null;
        try
        {
            using var arguments = JsonDocument.Parse($"[{text[(open + 1)..^1]}]");
            return Create(text[..open], [.. arguments.RootElement.EnumerateArray()]);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return null;
        }
    }

    // The names are the file's: a loss whose class is renamed keeps its own.
    private static Loss? Create(string name, JsonElement[] arguments) => (name, arguments) switch
    {
        ("BinaryCrossEntropy", []) => new BinaryCrossEntropy(),
        ("BinaryCrossEntropy", [var weights]) => new BinaryCrossEntropy(Weights(weights)),
        ("Huber", [var delta]) => new Huber(Number(delta)),
        ("MeanAbsoluteError", []) => new MeanAbsoluteError(),
        ("MeanSquaredError", []) => new MeanSquaredError(),
        ("SmoothL1", [var beta]) => new SmoothL1(Number(beta)),
        ("SoftmaxCrossEntropy", []) => new SoftmaxCrossEntropy(),
        ("SoftmaxCrossEntropy", [var weights]) => new SoftmaxCrossEntropy(Weights(weights)),
        ("SoftmaxCrossEntropy", [var weights, var smoothing]) => new SoftmaxCrossEntropy(Weights(weights), Number(smoothing)),
        ("SparseSoftmaxCrossEntropy", []) => new SparseSoftmaxCrossEntropy(),
        ("SparseSoftmaxCrossEntropy", [var weights]) => new SparseSoftmaxCrossEntropy(Weights(weights)),
        ("SparseSoftmaxCrossEntropy", [var weights, var smoothing]) => new SparseSoftmaxCrossEntropy(Weights(weights), Number(smoothing)),
        _ => null,
    };

    private static double Number(JsonElement json) => json.Deserialize(SafetensorsJson.Default.Double);

    private static ClassWeights? Weights(JsonElement json) =>
        json.Deserialize(SafetensorsJson.Default.DoubleArray) is { } weights ? ClassWeights.Of(weights) : null;
}
