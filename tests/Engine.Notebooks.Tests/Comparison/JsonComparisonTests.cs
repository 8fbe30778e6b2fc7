using System.Text.Json.Nodes;
using Engine.Notebooks.Comparison;

namespace Engine.Notebooks.Tests.Comparison;

public class JsonComparisonTests
{
    [Theory]
    [InlineData("""{"a": [1, 2]}""", """{"a": [1, 2.0000001]}""", null)]
    [InlineData("""{"a": [1, 2]}""", """{"a": [1, 2.1]}""", ".a[1] is 2.1, not 2")]
    [InlineData("""{"a": [1, null]}""", """{"a": [1, 2]}""", ".a[1] is 2, not NaN")]
    [InlineData("""{"a": [1]}""", """{"a": [1, 2]}""", ".a has 2 numbers, not 1")]
    [InlineData("""{"a": 1}""", """{"a": 1, "b": 2}""", ".b is new")]
    [InlineData("""{"a": 1, "b": 2}""", """{"a": 1}""", ".b is gone")]
    [InlineData("""{"a": "red"}""", """{"a": "blue"}""", """.a is "blue", not "red" """)]
    [InlineData("""[{"x": true}]""", """[{"x": false}]""", "[0].x is false, not true")]
    [InlineData("""{"a": null}""", """{"a": 0}""", ".a is 0, not null")]
    public void The_first_difference_is_named_by_its_place(string committed, string fresh, string? expected) =>
        Assert.Equal(expected?.Trim(), JsonComparison.FirstDifference(JsonNode.Parse(committed), JsonNode.Parse(fresh), Tolerance.Default));

    [Fact]
    public void Rounding_beside_large_elements_is_allowed_near_zero() =>
        Assert.Null(JsonComparison.FirstDifference(JsonNode.Parse("[0, 1000]"), JsonNode.Parse("[0.0000001, 1000]"), Tolerance.Default));

    [Fact]
    public void Typed_arrays_are_compared_by_their_numbers()
    {
        Assert.Null(JsonComparison.FirstDifference(Typed(1, 2), Typed(1, 2 + 1e-9), Tolerance.Default));
        Assert.Equal("[1] is 3, not 2", JsonComparison.FirstDifference(Typed(1, 2), Typed(1, 3), Tolerance.Default));
    }

    [Fact]
    public void A_typed_array_may_equal_a_plain_one() =>
        Assert.Null(JsonComparison.FirstDifference(Typed(1, 2), JsonNode.Parse("[1, 2.000000001]"), Tolerance.Default));

    private static JsonObject Typed(params double[] numbers) => new()
    {
        ["dtype"] = "f8",
        ["bdata"] = Convert.ToBase64String([.. numbers.SelectMany(BitConverter.GetBytes)]),
    };
}
