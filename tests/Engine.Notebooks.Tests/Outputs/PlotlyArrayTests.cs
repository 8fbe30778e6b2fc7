using System.Text.Json.Nodes;
using Engine.Notebooks.Outputs;

namespace Engine.Notebooks.Tests.Outputs;

public class PlotlyArrayTests
{
    /// <summary>Right-hand sides were packed by Python's struct.</summary>
    [Theory]
    [InlineData("[1, -2.5, 1e-3]", new[] { 1, -2.5, 0.001 })]
    [InlineData("""{"dtype": "f8", "bdata": "AAAAAAAA8D8AAAAAAAAEwA=="}""", new[] { 1, -2.5 })]
    [InlineData("""{"dtype": "f4", "bdata": "AACAPwAAIMA="}""", new[] { 1, -2.5 })]
    [InlineData("""{"dtype": "i2", "bdata": "AQD+/w=="}""", new[] { 1.0, -2 })]
    [InlineData("""{"dtype": "u1", "bdata": "Af4="}""", new[] { 1.0, 254 })]
    public void Numbers_are_read_from_either_form(string json, double[] numbers) =>
        Assert.Equal(numbers, PlotlyArray.Read(JsonNode.Parse(json)));

    [Theory]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("[\"a\"]")]
    [InlineData("""{"dtype": "c8", "bdata": "AQ=="}""")]
    [InlineData("""{"dtype": "f8", "bdata": "not base64!"}""")]
    [InlineData("{}")]
    public void Anything_else_is_none(string json) => Assert.Null(PlotlyArray.Read(JsonNode.Parse(json)));

    [Fact]
    public void A_gap_is_not_a_number() => Assert.Equal([1, double.NaN], PlotlyArray.Read(JsonNode.Parse("[1, null]"))!);
}
