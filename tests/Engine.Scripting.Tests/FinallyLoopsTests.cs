namespace Engine.Scripting.Tests;

public sealed class FinallyLoopsTests
{
    [Theory]
    [InlineData("try { } finally { foreach (var x in xs) Free(x); }", "try { } finally {void ℛ0(){ foreach (var x in xs) Free(x); }ℛ0();}")]
    [InlineData("try { } finally { if (a)\nwhile (b)\nc(); }", "try { } finally {void ℛ0(){ if (a)\nwhile (b)\nc(); }ℛ0();}")]
    [InlineData("int F() { try { return 1; } finally { do { } while (a); } }", "int F() { try { return 1; } finally {void ℛ0(){ do { } while (a); }ℛ0();} }")]
    [InlineData("try { } finally { try { } finally { for (;;) { } } }", "try { } finally {void ℛ0(){ try { } finally {void ℛ1(){ for (;;) { } }ℛ1();} }ℛ0();}")]
    public void A_block_that_loops_becomes_a_function(string code, string expected) =>
        Assert.Equal(expected, FinallyLoops.MoveOut(code));

    [Theory]
    [InlineData("for (;;) try { } finally { Free(); }")]
    [InlineData("try { } finally { Later(() => { while (true) { } }); }")]
    [InlineData("try { } finally { foreach (var x in xs) await x; }")]
    [InlineData("try { } finally { await foreach (var x in xs) Free(x); }")]
    [InlineData("try { for (;;) { } } catch { while (a) { } }")]
    public void All_else_is_left_alone(string code) =>
        Assert.Equal(code, FinallyLoops.MoveOut(code));
}
