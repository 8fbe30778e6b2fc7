using Engine.Host;
using Engine.Scripting;
using Engine.Testing;

namespace Engine.Assistance.Tests;

public sealed class CompletionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ScriptSession _session;

    public CompletionsTests() => _session = Sessions.Open(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("class Cat\n{\n    public override |", "public override string ToString()")]
    [InlineData("class Cat\n{\n    public override ToS|", "public override string ToString()")]
    [InlineData("class Cat\n{\n    override |", "public override bool Equals(object obj)")]
    [InlineData("class Cat\n{\n    public override string ToS|\n}", "public override string ToString()")]
    [InlineData("record Cat : IComparer<int>\n{\n    public override |\n}\nvar x = 1;", "public override int GetHashCode()")]
    public async Task A_member_is_overridden(string code, string expected)
    {
        var texts = await TakenAsync(code);
        Assert.Contains(texts, text => text.Contains($"\n    {expected}\n    {{\n        return base.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_member_that_a_generator_has_written_is_known()
    {
        Assert.Null(await _session.RunAsync(
            1, "using System.Text.RegularExpressions;\npartial class Words\n{\n    [GeneratedRegex(\"w\")]\n    internal static partial Regex Word { get; }\n}",
            new RecordedOutput(), NoInterruption.Instance));

        Assert.Equal(["Words.Word"], await TakenAsync("Words.Wo|"));
    }

    /// <summary>What the cell can become.</summary>
    private async Task<IReadOnlyList<string>> TakenAsync(string marked)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        var code = marked.Remove(position, 1);
        var found = await Completions.FindAsync(new SessionWorkspace(_session), code, position);
        return [.. found.Items.Select(item => code[..found.Start] + item.Text + code[found.End..])];
    }
}
