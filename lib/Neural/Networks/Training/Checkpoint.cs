using System.Globalization;
using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>The file of a training that is to go on later: a <see cref="Safetensors"/> of parameters, buffers and what the
/// optimiser remembers.</summary>
/// <remarks>
/// The tensors are <c>parameter.i</c>, <c>buffer.i</c> and <c>optimizer.i.j</c>, slot j of parameter i, numbered as
/// <see cref="Layer{T}.Parameters"/> and <see cref="Layer{T}.Buffers"/> list them, in the library's own shapes; the metadata
/// <c>random_streams</c> says where <see cref="Layer{T}.RandomStreams"/> stand.
/// </remarks>
internal static class Checkpoint
{
    private const string Format = "Checkpoint";
    private const string StreamsName = "random_streams";

    public static void Save<T>(string path, Layer<T> network, OptimizerState<T> state)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var file = new Safetensors(path);
        foreach (var (name, matrix) in Tensors(network, state))
            file.Tensors.Add(name, StoredTensor.Of<T>(matrix.Span, matrix.Rows, matrix.Columns));
        foreach (var (name, text) in Metadata(network, state))
            file.Metadata[name] = text;
        file.Metadata["step"] = state.Steps.ToString(CultureInfo.InvariantCulture);
        file.Metadata[StreamsName] = string.Join(' ', network.DistinctRandomStreams().Select(stream => stream.State.ToString("X16", CultureInfo.InvariantCulture)));
        file.AddDigest();
        file.Write();
    }

    /// <summary>Checks all that could go wrong, and then sets everything.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or of another network, element or optimiser.</exception>
    public static void Load<T>(string path, Layer<T> network, OptimizerState<T> state)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var file = Safetensors.Read(path);
        file.RequireDigest();
        foreach (var (name, text) in Metadata(network, state))
        {
            var stored = file.Metadata.GetValueOrDefault(name);
            if (stored != text)
                throw new InvalidDataException($"{path} has the {name} {Quoted.Text(stored ?? "")}, but this training has {Quoted.Text(text)}: load it into one that was made alike");
        }

        if (!int.TryParse(file.Metadata.GetValueOrDefault("step"), NumberStyles.None, CultureInfo.InvariantCulture, out var steps))
            throw new InvalidDataException($"{path} has no number of steps that could be read: save it anew");
        var streams = network.DistinctRandomStreams().ToArray();
        var states = StreamStates(path, file, streams.Length);
        var live = Tensors(network, state).ToArray();
        if (!file.Tensors.Keys.Order().SequenceEqual(live.Select(tensor => tensor.Name).Order()))
            throw new InvalidDataException($"{path} holds {file.Tensors.Count} tensors, but this training has {live.Length}: load it into one that was made alike");
        foreach (var (name, matrix) in live)
        {
            var stored = file.Tensors[name];
            if (stored.Type != StoredTensor.TypeOf<T>() || !stored.Shape.SequenceEqual([matrix.Rows, matrix.Columns]))
                throw new InvalidDataException(
                    $"{path} holds {Quoted.Text(name)} as {stored.Type} {StoredTensor.ShapeText(stored.Shape)}, but this training has "
                    + $"{StoredTensor.TypeOf<T>()} {matrix.Shape}: load it into one that was made alike");
        }

        foreach (var (name, matrix) in live)
            file.Tensors[name].Elements<T>().CopyTo(matrix.Span);
        foreach (var (stream, at) in streams.Zip(states))
            stream.State = at;
        state.Steps = steps;
    }

    private static ulong[] StreamStates(string path, Safetensors file, int count)
    {
        var stored = file.Metadata.GetValueOrDefault(StreamsName, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var states = new ulong[stored.Length];
        for (var i = 0; i < states.Length; i++)
        {
            if (!ulong.TryParse(stored[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out states[i]))
                throw new InvalidDataException($"{path} says of a stream of random numbers that it stands at {Quoted.Text(stored[i])}, which is no number: save it anew");
        }

        return states.Length == count ? states : throw new InvalidDataException(
            $"{path} holds {states.Length} streams of random numbers, but this training has {count}: load it into one that was made alike");
    }

    private static IEnumerable<(string Name, string Text)> Metadata<T>(Layer<T> network, OptimizerState<T> state)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        [
            ("format", Format), ("version", "1"), ("network", network.ToString()),
            ("optimizer", string.Join(", ", state.Optimizer.StateNames.Prepend(state.Optimizer.GetType().Name))),
        ];

    private static IEnumerable<(string Name, Matrix<T> Value)> Tensors<T>(Layer<T> network, OptimizerState<T> state)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (var (i, parameter) in network.DistinctParameters().Index())
            yield return ($"parameter.{i}", parameter.Value);
        foreach (var (i, buffer) in network.DistinctBuffers().Index())
            yield return ($"buffer.{i}", buffer.Value);
        foreach (var (i, slots) in state.Slots.Index())
        {
            foreach (var (j, slot) in slots.Index())
                yield return ($"optimizer.{i}.{j}", slot);
        }
    }
}
