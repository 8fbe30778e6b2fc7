using Neural.Display;

namespace Neural.Networks;

/// <summary>The loss of a network as its file tells it, so that no other one takes its place.</summary>
/// <remarks>
/// One of this library is <c>loss</c>, as it would be made. One of the user's own is <c>own_loss</c>, whatever its name, as
/// it prints itself: a record does so with its properties.
/// </remarks>
/// <param name="Text">The loss as text.</param>
/// <param name="IsOwn">Whether it is the user's own.</param>
internal sealed record DescribedLoss(string Text, bool IsOwn)
{
    public const string Entry = "loss";
    public const string OwnEntry = "own_loss";

    public static DescribedLoss Of(Loss loss)
    {
        var text = TextOf(loss);
        return new(text, !loss.Equals(LossParser.Parse(text)));
    }

    /// <summary>Reads it from a file's metadata; null if it is not there, which stands for the usual one.</summary>
    /// <exception cref="InvalidDataException">It is there twice.</exception>
    public static DescribedLoss? ReadFrom(Safetensors file)
    {
        var (loss, own) = (file.Metadata.GetValueOrDefault(Entry), file.Metadata.GetValueOrDefault(OwnEntry));
        if (loss is not null && own is not null)
            throw new InvalidDataException($"{file.Path} has both {Entry} and {OwnEntry} in its __metadata__: leave one of them out");
        return (loss ?? own) is { } text ? new(text, own is not null) : null;
    }

    public void WriteTo(Safetensors file) => file.Metadata[IsOwn ? OwnEntry : Entry] = Text;

    /// <summary>The loss: the library's, or the one that is given, which must be the one that was saved.</summary>
    /// <exception cref="InvalidDataException">It is not the library's, and none is given; or it does not fit the sizes.</exception>
    /// <exception cref="ArgumentException">Another one is given.</exception>
    public Loss Resolve(string path, Loss? given, int outputs)
    {
        var found = IsOwn ? null : LossParser.Parse(Text);
        if (given is not null && (found is null ? TextOf(given) != Text : !given.Equals(found)))
            throw NetworkDescription.Contradiction(path, "loss", Text, TextOf(given));
        var loss = given ?? found ?? throw NetworkDescription.NotTheLibrarys(path, "loss", Text);
        try
        {
            loss.RequireOutputs(outputs);
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"{path} has {outputs} outputs and the loss {Quoted.Text(Text)}: {error.Message}", error);
        }

        return loss;
    }

    /// <summary>The same in every culture.</summary>
    private static string TextOf(Loss loss)
    {
        const string NoProperties = " { }";
        var text = AsText.Text(loss);
        return text.EndsWith(NoProperties, StringComparison.Ordinal) ? text[..^NoProperties.Length] : text;
    }
}
