using Engine.Cells.Values;

namespace Engine.Cells.Tests.Values;

public sealed class OneLineTests
{
    public static TheoryData<object?, string> Texts => new()
    {
        { null, "null" },
        { (1, "a", (object?)null), "(1, a, null)" },
        { new { A = 1, B = new[] { 1, 2 } }, "{ A = 1, B = [ 1, 2 ] }" },
        { new Point(1, 2), "OneLineTests.Point { X = 1, Y = 2 }" },
        { new Dictionary<string, int> { ["a"] = 1 }, "[ a: 1 ]" },
        { new Version(1, 2), "1.2" },
        { typeof(int?), "int?" },
        { new int[2, 1, 2], "[ 0, 0, 0, 0 ]" },
        { new Broken(), "OneLineTests.Broken { Value = (throws FormatException: no) }" },
        { new object[] { new object[] { new object[] { new object[] { 1 } } } }, "[ [ [ [ … ] ] ] ]" },
        { Enumerable.Range(0, 25), "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, … 5 more of 25 ]" },
        { Forever(), "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, … more than 20 ]" },
    };

    [Theory, MemberData(nameof(Texts))]
    public void Says_what_a_value_is(object? value, string text) => Assert.Equal(text, OneLine.Of(value));

    [Fact]
    public void What_leads_back_to_itself_ends_there()
    {
        var link = new Link();
        link.Next = link;
        Assert.Equal("OneLineTests.Link { Next = OneLineTests.Link (cycle) }", OneLine.Of(link));
    }

    [Fact]
    public void What_leads_back_to_itself_by_way_of_a_task_ends_there()
    {
        var promise = new Promise();
        promise.Next = Task.FromResult(promise);
        Assert.Equal(
            "OneLineTests.Promise { Next = Task<OneLineTests.Promise>, completed: OneLineTests.Promise (cycle) }", OneLine.Of(promise));
    }

    [Fact]
    public void A_part_that_cannot_be_shown_says_why_beside_those_that_can() => Assert.Equal(
        "{ Text = (throws NotSupportedException: no), Items = (throws DivideByZeroException: Attempted to divide by zero.), One = 1 }",
        OneLine.Of(new { Text = new Silent(), Items = Enumerable.Range(0, 3).Select(i => 1 / (i - 1)), One = 1 }));

    [Fact]
    public void A_value_that_cannot_be_shown_at_all_throws() => Assert.Throws<NotSupportedException>(() => OneLine.Of(new Silent()));

    private static IEnumerable<int> Forever()
    {
        for (var i = 0; ; i++)
            yield return i;
    }

    private sealed record Point(int X, int Y);

    private sealed record Link
    {
        public Link? Next { get; set; }
    }

    private sealed record Promise
    {
        public Task<Promise>? Next { get; set; }
    }

    private sealed class Silent
    {
        public override string ToString() => throw new NotSupportedException("no");
    }

    private sealed class Broken
    {
        public int Value => throw new FormatException("no");
    }
}
