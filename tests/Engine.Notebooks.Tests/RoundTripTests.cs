using System.Text.Json.Nodes;
using Engine.Notebooks.Outputs;
using Engine.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Engine.Notebooks.Tests;

public class RoundTripTests
{
    /// <summary>Characters that JSON, Python's line splitting or UTF-16 treat specially, among plain ones.</summary>
    private static readonly string[] Alphabet =
        ["a", "é", "激", "😀", "\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\t", "\b", "\0", "\x7f", "\"", "\\", "/", "<", "&", "\ufeff"];

    private static Gen<string> Texts => Gen.Elements(Alphabet).ListOf().Select(string.Concat);

    private static Gen<JsonNode?> Values => Gen.Sized(Value);

    [Fact]
    public void Any_source_comes_back() => Check.QuickThrowOnFailure(Prop.ForAll(Texts.ToArbitrary(), source =>
    {
        var notebook = With(cell => cell.WithSource(source));
        var again = Again(notebook);
        return again.Cells[0].Source == source && again.ToJson() == notebook.ToJson();
    }));

    [Fact]
    public void Any_output_comes_back_and_satisfies_the_schema() => Check.QuickThrowOnFailure(Prop.ForAll(
        Outputs.ListOf().ToArbitrary(),
        outputs =>
        {
            var notebook = With(cell => cell.WithRun(null, [.. outputs]));
            var again = Again(notebook);
            NotebookSchema.AssertValid(again.ToJson());
            return again.ToJson() == notebook.ToJson()
                && outputs.Zip(again.Cells[0].Outputs, (a, b) => JsonNode.DeepEquals(a.ToJson(), b.ToJson())).All(same => same);
        }));

    [Fact]
    public void Any_metadata_comes_back() => Check.QuickThrowOnFailure(Prop.ForAll(Values.ToArbitrary(), value =>
    {
        var notebook = TestNotebooks.Of(TestNotebooks.Code).WithMetadata(new JsonObject { ["unknown"] = value?.DeepClone() });
        return JsonNode.DeepEquals(Again(notebook).Metadata["unknown"], value);
    }));

    private static Notebook With(Func<Cell, Cell> change)
    {
        var notebook = TestNotebooks.Of(TestNotebooks.Code);
        return notebook.WithCells(notebook.Cells.Select(change));
    }

    private static Gen<Output> Outputs => Gen.OneOf(
        Texts.Select(text => (Output)new StreamOutput("stdout", text)),
        Texts.Two().Select(texts => (Output)new ErrorOutput(texts.Item1, texts.Item2, [texts.Item1])),
        Texts.Zip(Values).Select(both => (Output)new DisplayOutput(
            MimeBundle.Of(MimeType.Text, both.Item1).With(MimeType.Plotly, new JsonObject { ["data"] = both.Item2 }))),
        Texts.Zip(Gen.Choose(1, 99)).Select(both => (Output)new ResultOutput(both.Item2, MimeBundle.Of(MimeType.Svg, both.Item1))));

    private static Gen<JsonNode?> Value(int size)
    {
        Gen<JsonNode?>[] leaves =
        [
            Gen.Constant<JsonNode?>(null),
            Texts.Select(text => (JsonNode?)JsonValue.Create(text)),
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(number => (JsonNode?)JsonValue.Create(number.Get)),
        ];
        if (size < 2)
            return Gen.OneOf(leaves);
        var nested = Value(size / 3);
        return Gen.OneOf([
            .. leaves,
            nested.ListOf(3).Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Texts.Zip(nested).Select(both => (JsonNode?)new JsonObject { [both.Item1] = both.Item2?.DeepClone() }),
        ]);
    }

    private static Notebook Again(Notebook notebook) => Notebook.Parse(notebook.ToJson(), "again.ipynb");
}
