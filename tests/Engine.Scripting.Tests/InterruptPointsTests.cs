using Microsoft.CodeAnalysis.CSharp;

namespace Engine.Scripting.Tests;

public sealed class InterruptPointsTests
{
    private const string Pass = "global::Engine.Cells.InterruptPoint.Pass();";

    [Theory]
    [InlineData("while (a) { b(); }", "while (a) {▸ b(); }")]
    [InlineData("while (a) ;", "while (a) {▸;}")]
    [InlineData("do b(); while (a);", "do {▸b();} while (a);")]
    [InlineData("for (;;) for (;;) b();", "for (;;) {▸for (;;) {▸b();}}")]
    [InlineData("foreach (var x in y) { }", "foreach (var x in y) {▸ }")]
    [InlineData("foreach (var (x, z) in y) b();", "foreach (var (x, z) in y) {▸b();}")]
    [InlineData("again: b(); goto again;", "again:▸ b(); goto again;")]
    [InlineData("int F(int n) => n;", "int F(int n) {▸return  n;}")]
    [InlineData("void F() => b();", "void F() {▸ b();}")]
    [InlineData("class A { int M() { return 1; } int P => 1; }", "class A { int M() {▸ return 1; } int P => 1; }")]
    [InlineData("y.Select(x => { return x; })", "y.Select(x => {▸ return x; })")]
    [InlineData("F((x, y) => { }, delegate { })", "F((x, y) => {▸ }, delegate {▸ })")]
    public void Loops_and_functions_begin_with_one(string code, string expected) =>
        Assert.Equal(expected.Replace("▸", Pass, StringComparison.Ordinal), InterruptPoints.AddTo(code));

    [Theory]
    [InlineData("1 + 1")]
    [InlineData("Func<int, int> f = x => x;")]
    [InlineData("async Task F() => await G();")]
    [InlineData("int F() => throw new Exception();")]
    [InlineData("b(")]
    [InlineData("")]
    public void What_cannot_go_on_for_ever_and_what_is_no_code_stays(string code) =>
        Assert.Equal(code, InterruptPoints.AddTo(code));

    [Fact]
    public void A_loop_that_is_being_written_still_does_not_compile() =>
        Assert.NotEmpty(CSharpSyntaxTree.ParseText(InterruptPoints.AddTo("while ("), CellParser.Options, cancellationToken: TestContext.Current.CancellationToken)
            .GetDiagnostics(TestContext.Current.CancellationToken));

    [Fact]
    public void No_line_moves()
    {
        var code = "while (a)\n{\n#pragma warning disable\n    b();\n}\nint F(int n) =>\n    n;";
        Assert.Equal(code.Split('\n').Length, InterruptPoints.AddTo(code).Split('\n').Length);
        Assert.Contains("\n#pragma warning disable\n", InterruptPoints.AddTo(code), StringComparison.Ordinal);
    }
}
