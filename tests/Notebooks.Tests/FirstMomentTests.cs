using System.Text.Json.Nodes;
using Engine.Cli.Execution;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;

namespace Notebooks.Tests;

/// <summary>What a value shows does not depend on what the session has done before: it is the same before and after a chart.</summary>
public sealed class FirstMomentTests
{
    private const string Open = """
        #r "../lib/bin/Neural.Charts.dll"
        using Neural.Activations;
        using Neural.Charts;
        using Neural.Charts.Course;
        using Neural.Data;
        using Neural.Networks;
        using Neural.Numerics;
        """;

    private static readonly string[] Values =
    [
        "new LeakyReLU(0.2)", "new ReLU().Range", "new ReLU().Formula", "new SGD(0.1)", "new HeNormal()", "new SoftmaxCrossEntropy()",
        "new NeuralNetwork<double>([2, 4, 1], seed: 1)", "new NeuralNetwork<double>([2, 4, 1], seed: 1).Train(Xor.Generate(), 2)",
        "Xor.Generate()", "Plotly.NET.GenericChart.ofTraceObject(true, new Plotly.NET.Trace2D(\"scatter\"))", "Matrix.Row(1.0, 2.0)", "new Activation[] { new Tanh(), new ELU() }",
    ];

    [Fact]
    public async Task The_first_values_look_as_the_last_ones_do()
    {
        var shown = await Shown([Open, .. Values, "Figures.Curve(new Tanh())", .. Values]);

        Assert.Equal(Values.Length * 2 + 1, shown.Count);
        Assert.Equal(shown[..Values.Length], shown[^Values.Length..]);
        Assert.Equal("text/plain: LeakyReLU(0.2)", shown[0]);
        Assert.Equal("text/plain: NeuralNetwork([2, 4, 1], ReLU)", shown[6]);
    }

    [Fact]
    public async Task A_choice_is_a_sentence_before_any_chart() =>
        Assert.StartsWith("text/plain: ReLU, initialised by HeNormal: ", (await Shown([Open, "Choose.For(LayerTask.Hidden)"]))[0]);

    private static async Task<List<string>> Shown(string[] cells)
    {
        var path = Path.Combine(StoredNotebooks.Folder, "first-moment.ipynb");
        var notebook = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select((code, i) => new JsonObject
            {
                ["cell_type"] = "code",
                ["id"] = $"cell-{i}",
                ["metadata"] = new JsonObject(),
                ["execution_count"] = null,
                ["outputs"] = new JsonArray(),
                ["source"] = code,
            })]),
            ["metadata"] = new JsonObject(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        var runner = new CollectionRunner(RunOptions.Default, new NoObserver(), TimeProvider.System);
        var result = Assert.Single(await runner.RunAsync([(path, Notebook.Parse(notebook.ToJsonString(), path))]));
        Assert.Null(result.Failure);
        return [.. result.Notebook.Cells.SelectMany(cell => cell.Outputs).OfType<DataOutput>()
            .Select(output => string.Join("; ", output.Data.Types.Select(type => $"{type}: {output.Data.Text(type)}")))];
    }

    private sealed class NoObserver : IRunObserver
    {
        public void Started(string path, int cells)
        {
        }

        public void CellStarted(string path, int cell)
        {
        }

        public void CellFinished(string path, int charts)
        {
        }

        public void Finished(NotebookResult result)
        {
        }
    }
}
