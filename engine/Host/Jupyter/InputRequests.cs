using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Engine.Host.Jupyter.Protocol;

namespace Engine.Host.Jupyter;

/// <summary>What running cells ask the reader.</summary>
internal sealed class InputRequests(FrontEnds frontEnds)
{
    private readonly BlockingCollection<string> _answers = [];

    /// <summary>Asks and waits.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted before the answer came.</exception>
    public string Ask(Message request, string prompt, bool isPassword, CancellationToken interrupt)
    {
        // Left over from a question whose cell was interrupted.
        while (_answers.TryTake(out _))
        {
        }
        frontEnds.Ask(request, new JsonObject { ["prompt"] = prompt, ["password"] = isPassword });
        return _answers.Take(interrupt);
    }

    /// <summary>Takes an answer in.</summary>
    public void Answer(string value) => _answers.Add(value);
}
