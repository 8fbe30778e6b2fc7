using System.Text.Json.Nodes;

namespace Neural.Charts.Tests;

public sealed class TypedArrayTests
{
    [Theory]
    [InlineData("i1", -100, 1)]
    [InlineData("u1", 100, 1)]
    [InlineData("i2", -1000, 1)]
    [InlineData("f4", 70_000, 1)]
    [InlineData("f4", 1.0009765625, 0.0009765625)]
    [InlineData("f8", 1.0009765625, 0.1)]
    [InlineData("f8", 1e300, 1e299)]
    public void Takes_the_smallest_type_that_is_exact(string type, double first, double step)
    {
        double[] numbers = [.. Enumerable.Range(0, 100).Select(i => first + i * step)];
        var typed = TypedArray.Shortest(Json(numbers));
        Assert.Equal(type, typed["dtype"].Text());
        Assert.Equal(numbers, typed.Numbers());
    }

    [Fact]
    public void Leaves_digits_where_they_are_shorter() =>
        Assert.Equal("[1,2,3]", TypedArray.Shortest(Json([1, 2, 3])).ToJsonString());

    [Fact]
    public void Writes_numbers_as_short_as_they_read_back() =>
        Assert.Equal("[0.1,0.0005]", TypedArray.Shortest(Json([0.1, 5e-4])).ToJsonString());

    // As digits, Python writes 1e-05 and JavaScript 0.00001.
    [Theory]
    [InlineData(1e-5)]
    [InlineData(-9.9e-5)]
    [InlineData(1e16)]
    public void Takes_bytes_for_what_two_languages_write_differently(double number)
    {
        var typed = TypedArray.Shortest(Json([1, number]));
        Assert.Equal("f8", typed["dtype"].Text());
        Assert.Equal([1, number], typed.Numbers());
    }

    [Fact]
    public void Keeps_gaps_in_both_forms()
    {
        double[] few = [1, double.NaN, 2];
        double[] many = [.. Enumerable.Repeat(few, 50).SelectMany(n => n)];
        Assert.Equal("[1,null,2]", TypedArray.Shortest(Json(few)).ToJsonString());
        Assert.Equal(many, TypedArray.Shortest(Json(many)).Numbers());
    }

    // A text "NaN" would be taken for the name of a category.
    [Fact]
    public void Nothing_but_NaN_is_nothing_but_gaps()
    {
        Assert.Equal("[null,null]", TypedArray.Shortest(Json([double.NaN, double.NaN])).ToJsonString());
        Assert.Equal("[[null],[null]]", TypedArray.Shortest(new JsonArray(Json([double.NaN]), Json([double.NaN]))).ToJsonString());
    }

    [Fact]
    public void Keeps_rows()
    {
        var rows = new JsonArray([.. Enumerable.Range(0, 30).Select(_ => Json([0.0009765625, 1.0009765625, 2.0009765625]))]);
        Assert.Equal("30,3", TypedArray.Shortest(rows)["shape"].Text());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[\"a\",\"b\"]")]
    [InlineData("[[1],[1,2]]")]
    [InlineData("[null,null]")]
    [InlineData("[1,\"a\"]")]
    [InlineData("[true]")]
    public void Leaves_alone_what_is_not_numbers_in_rows_of_one_length(string json) =>
        Assert.Equal(json, TypedArray.Shortest(JsonNode.Parse(json)!.AsArray()).ToJsonString());

    // As Plotly.NET writes them: 1.0 for 1, and "NaN" in quotes.
    private static JsonArray Json(double[] numbers) =>
        JsonNode.Parse(Newtonsoft.Json.JsonConvert.SerializeObject(numbers))!.AsArray();
}
