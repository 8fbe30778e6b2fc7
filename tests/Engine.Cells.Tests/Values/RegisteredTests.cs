using Engine.Cells.Values;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Cells.Tests.Values;

public sealed class RegisteredTests
{
    static RegisteredTests() => ValueFormatter.PreferText();

    [Fact]
    public void Nobody_has_said_anything_of_most_types() => Assert.Empty(Registered.MimeTypesOf(typeof(Version)));

    [Fact]
    public void A_formatter_holds_for_what_is_derived_and_what_implements()
    {
        Formatter.Register<INamed>(named => $"<b>{named.Name}</b>", "text/html");
        Formatter.Register(typeof(Box<>), (_, writer) => writer.Write("box"), "text/markdown");

        Assert.Equal(["text/html"], Registered.MimeTypesOf(typeof(Cat)));
        Assert.Equal(["text/markdown"], Registered.MimeTypesOf(typeof(RedBox)));
        Assert.Equal(["text/html", "text/plain"], ValueFormatter.Format(new Cat("Tom")).Types);
    }

    [Fact]
    public void What_is_set_for_a_type_goes_before_what_is_registered()
    {
        Formatter.Register<Quiet>(_ => "<b>loud</b>", "text/html");
        Formatter.SetPreferredMimeTypesFor(typeof(Quiet), "text/plain");

        Assert.Equal(["text/plain"], Registered.MimeTypesOf(typeof(Quiet)));
    }

    private interface INamed
    {
        string Name { get; }
    }

    private sealed record Cat(string Name) : INamed;

    private class Box<T>;

    private sealed class RedBox : Box<int>;

    private sealed class Quiet;
}
