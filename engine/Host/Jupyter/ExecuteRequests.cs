using System.Text.Json.Nodes;
using Engine.Cells;
using Engine.Charts;
using Engine.Host.Interrupts;
using Engine.Host.Jupyter.Protocol;
using Engine.Notebooks.Outputs;
using Engine.Scripting;

namespace Engine.Host.Jupyter;

/// <summary>Runs cells for front ends.</summary>
internal sealed class ExecuteRequests(
    ScriptSession session, FrontEnds frontEnds, InputRequests input, HistoryRequests history, SessionPictures pictures, TimeProvider time)
{
    private volatile Interruption? _running;

    /// <summary>The number of the newest cell.</summary>
    public int Count { get; private set; }

    /// <summary>Stops the running cell, if any.</summary>
    public void Interrupt() => _running?.Interrupt();

    /// <summary>Answers an <c>execute_request</c>.</summary>
    public JsonObject Handle(Message request)
    {
        var code = request.Content.RequiredText("code");
        var isSilent = request.Content.Flag("silent", false);
        var isStored = !isSilent && request.Content.Flag("store_history", true);
        if (isStored)
            Count++;
        var interruption = _running = new Interruption(time);
        if (!isSilent)
            frontEnds.Publish(request, "execute_input", new JsonObject { ["code"] = code, ["execution_count"] = Count });

        var cell = new PublishedOutput(request, Count, frontEnds, input, interruption.Token);
        var error = Run(code, isSilent ? new SilentOutput(cell) : cell, interruption, isShown: !isSilent);
        var reply = error is null
            ? Replies.Ok(("payload", new JsonArray()), ("user_expressions", Evaluate(request, interruption)))
            : Replies.Error(error);
        _running = null;

        if (isStored)
            history.Add(Count, code, cell.ResultText);
        if (error is not null && !isSilent)
            frontEnds.Publish(request, "error", Replies.Describe(error));
        reply["execution_count"] = Count;
        return reply;
    }

    private ErrorOutput? Run(string code, ICellOutput cell, Interruption interruption, bool isShown)
    {
        var buffered = new BufferedOutput(cell, time, interruption.Token);
        ICellOutput output = isShown ? new IllustratedOutput(buffered, pictures, interruption.Token) : buffered;
        var error = session.RunAsync(Count, code, output, interruption).GetAwaiter().GetResult();
        NativeOutput.Drain();
        buffered.Flush();
        if (isShown && ChartDisplay.IsRegistered)
            pictures.Prepare();
        return error;
    }

    private JsonObject Evaluate(Message request, Interruption interruption)
    {
        var results = new JsonObject();
        if (request.Content["user_expressions"] is JsonObject expressions)
        {
            foreach (var (name, expression) in expressions)
                results[name] = Evaluate(expression?.ToString() ?? "", interruption);
        }
        return results;
    }

    private JsonObject Evaluate(string expression, Interruption interruption)
    {
        var output = new SilentOutput();
        return Run(expression, output, interruption, isShown: false) is { } error
            ? Replies.Error(error)
            : Replies.Ok(("data", LiveForm.Of(output.Value)), ("metadata", new JsonObject()));
    }
}
