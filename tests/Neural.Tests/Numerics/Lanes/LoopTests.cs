using System.Reflection;

namespace Neural.Numerics.Lanes.Tests;

public sealed class LoopTests
{
    /// <summary>Inlined into a caller that has become hot, a loop's formula exceeds what the compiler inlines, and each of
    /// its operations becomes a call: a span then takes thirty times as long, but only after a second.</summary>
    [Fact]
    public void Loops_are_compiled_out_of_line()
    {
        var loops = typeof(ILoop<>).Assembly.GetTypes()
            .Where(type => !type.IsInterface && type.GetInterfaces().Any(IsLoop)).ToArray();
        Assert.NotEmpty(loops);
        Assert.All(loops, loop => Assert.Equal(
            (MethodImplAttributes)Inlining.OutOfLine,
            loop.GetMethod("Run")!.MethodImplementationFlags & (MethodImplAttributes)Inlining.OutOfLine));
    }

    private static bool IsLoop(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ILoop<>);
}
