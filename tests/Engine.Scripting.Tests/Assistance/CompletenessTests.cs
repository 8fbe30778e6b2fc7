using Engine.Scripting.Assistance;

namespace Engine.Scripting.Tests.Assistance;

public class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("// a comment")]
    [InlineData("1 + 1")]
    [InlineData("1 + 1)", "invalid")]
    [InlineData("1 +", "incomplete")]
    [InlineData("Math.Max(1,", "incomplete")]
    [InlineData("Math.Max(1, 2))", "invalid")]
    [InlineData("}", "invalid")]
    [InlineData("else { }", "invalid")]
    [InlineData("int x = ;", "invalid")]
    [InlineData("int x = ", "incomplete")]
    [InlineData("for (var i = 0; i < 3; i++) {", "incomplete")]
    [InlineData("for (var i = 0; i < 3; i++)\n{\n}")]
    [InlineData("class A { int x = ; ", "invalid")]
    [InlineData("class A { int x;", "incomplete")]
    [InlineData("partial class A", "incomplete")]
    [InlineData("[Obsolete]", "incomplete")]
    [InlineData("\"abc", "invalid")]
    [InlineData("var s = \"abc\nvar t = 1;", "invalid")]
    [InlineData("$\"abc", "invalid")]
    [InlineData("'a", "invalid")]
    [InlineData("@\"abc", "incomplete")]
    [InlineData("@\"abc\ndef\"")]
    [InlineData("$@\"abc {", "incomplete")]
    [InlineData("\"\"\"", "incomplete")]
    [InlineData("\"\"\"\nabc", "incomplete")]
    [InlineData("var s = \"\"\"\n  abc\n  ", "incomplete")]
    [InlineData("var s = \"\"\"\n  abc\n  \"\"\";")]
    [InlineData("$$\"\"\"\n{{1", "incomplete")]
    [InlineData("\"\"\"abc", "invalid")]
    [InlineData("/* a comment", "incomplete")]
    [InlineData("#if DEBUG", "incomplete")]
    [InlineData("#region x", "incomplete")]
    [InlineData("#r \"nuget: Some.Package\"")]
    [InlineData("#markdown", "invalid")]
    [InlineData("#!markdown\nSome *text* (and a bracket")]
    [InlineData("1 + 1\n#!markdown\nSome text.")]
    [InlineData("1 +\n#!markdown\nSome text.", "invalid")]
    [InlineData("#!markdown\nSome text.\n#!csharp\n1 +", "incomplete")]
    [InlineData("#!time\nfoo(", "incomplete")]
    [InlineData("#!no-such-thing\n1", "invalid")]
    [InlineData("#!fsharp\nlet x = 1", "invalid")]
    public void A_cell_is_complete_or_goes_on_or_is_wrong(string code, string status = "complete") =>
        Assert.Equal(status, Completeness.Of(code).Status);

    [Theory]
    [InlineData("for (;;) {", "    ")]
    [InlineData("class A\n{\n    void F()\n    {", "        ")]
    [InlineData("  1 +", "  ")]
    [InlineData("\"\"\"\n  abc", "")]
    public void The_next_line_begins_below_the_last(string code, string indent) => Assert.Equal(indent, Completeness.Of(code).Indent);
}
