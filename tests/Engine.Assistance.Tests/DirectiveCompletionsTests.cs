using Engine.Scripting;
using Engine.Scripting.Packages;

namespace Engine.Assistance.Tests;

public class DirectiveCompletionsTests
{
    [Theory]
    [InlineData("#!ti|", "time")]
    [InlineData("var x = 1;\n#!WHO|", "who whos")]
    [InlineData("  #!ma|rkdown", "markdown")]
    [InlineData("#r \"nuget: Newt|", "Newtonsoft.Json")]
    [InlineData("#r \"nuget:newt|", "Newtonsoft.Json")]
    [InlineData("#r nuget: |", "Newtonsoft.Json Npgsql")]
    [InlineData("#r \"nuget: Newtonsoft.Json, 13|", "13.0.3 13.0.1")]
    [InlineData("#!set --na|", "")]
    [InlineData("#!markdown\nSome tex|", "")]
    [InlineData("#!html\n<p>|", "")]
    public void A_directive_is_completed_by_what_may_stand_there(string code, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Find(code)!.Items.Select(item => item.Text));

    [Theory]
    [InlineData("Mat|")]
    [InlineData("#!time\nMat|")]
    [InlineData("#!markdown\ntext\n#!csharp\nMat|")]
    [InlineData("#r \"lib|")]
    public void Elsewhere_it_is_for_others_to_say(string code) => Assert.Null(Find(code));

    [Fact]
    public void What_is_typed_is_replaced()
    {
        var found = Find("1\n#r \"nuget: Newt|")!;
        Assert.Equal(("1\n#r \"nuget: ".Length, "1\n#r \"nuget: Newt".Length), (found.Start, found.End));
    }

    [Fact]
    public void Every_command_is_known_to_the_parser() =>
        Assert.All(MagicCommands.Names, name => CellParser.Parse($"#!{name} {(name is "set" or "value" ? "--name x --value 1" : name == "share" ? "--from csharp x" : "")}"));

    private static Completions? Find(string marked)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        return DirectiveCompletions.Find(marked.Remove(position, 1), position, new FewPackages());
    }

    private sealed class FewPackages : IPackageSource
    {
        public Task<ResolvedPackages> ResolveAsync(IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, CancellationToken cancel) =>
            Task.FromResult(ResolvedPackages.None);

        public IEnumerable<string> Ids(string prefix) => ["Newtonsoft.Json", "Npgsql"];

        public IEnumerable<string> Versions(string id) => id == "Newtonsoft.Json" ? ["13.0.3", "13.0.1", "12.0.3"] : [];
    }
}
