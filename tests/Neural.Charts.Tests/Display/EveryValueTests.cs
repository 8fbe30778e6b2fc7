using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;
using Neural.Activations;
using Neural.Networks;

namespace Neural.Charts.Tests;

/// <summary>What a cell shows of a value of any public type of both libraries: its text, and no tree of its properties.</summary>
public sealed class EveryValueTests
{
    private static readonly Assembly[] Libraries = [typeof(Activation).Assembly, typeof(Figures).Assembly];

    // A value of the figures' library exists only after that library has registered its formatters.
    public EveryValueTests() => RuntimeHelpers.RunModuleConstructor(typeof(Figures).Module.ModuleHandle);

    public static TheoryData<Type> Types =>
    [
        .. Libraries.SelectMany(library => library.GetExportedTypes())
            .Where(type => !type.IsEnum && !(type.IsAbstract && type.IsSealed) && !type.IsByRefLike && !typeof(Delegate).IsAssignableFrom(type))
            .Where(type => !type.IsNested && !typeof(Attribute).IsAssignableFrom(type))
            .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(double)) : type),
    ];

    // A figure is none: what shows no figures draws it as HTML.
    public static TheoryData<Type> TypesOfText => [.. Types.Select(row => row.Data).Where(type => type != typeof(LiveFigure))];

    [Theory, MemberData(nameof(TypesOfText))]
    public void Is_text_in_every_host(Type type)
    {
        var preferred = Formatter.GetPreferredMimeTypesFor(type);
        Assert.Contains("text/plain", preferred);
        Assert.DoesNotContain("text/html", preferred);
    }

    [Theory, MemberData(nameof(Types))]
    public void Has_a_text_of_its_own(Type type) => Assert.DoesNotContain(
        type.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType, new[] { typeof(object), typeof(ValueType) });

    [Fact]
    public void A_class_that_is_derived_in_a_cell_is_shown_as_its_base_is()
    {
        Assert.Equal(["text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(Swish)));
        Assert.Equal("Swish", new Swish().ToDisplayString("text/plain"));
    }

    [Fact]
    public void In_a_table_of_HTML_it_is_its_text_too() =>
        Assert.Contains("<pre>SGD { LearningRate = 0.1, Momentum = 0, WeightDecay = 0, IsNesterov = False }</pre>", new Optimizer[] { new SGD() }.ToDisplayString("text/html"));

    [Fact]
    public void A_decimal_comma_is_no_part_of_it()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            var comma = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            System.Globalization.CultureInfo.CurrentCulture = comma;
            Assert.Equal("SGD { LearningRate = 0.1, Momentum = 0, WeightDecay = 0, IsNesterov = False }", new SGD().ToDisplayString("text/plain"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private sealed record Swish : Activation
    {
        public override string Name => "Swish";

        public override Formula Formula => new(@"x\sigma(x)", "");

        public override Interval Range => Interval.Real;

        public override T Value<T>(T x) => x / (T.One + T.Exp(-x));

        public override T Derivative<T>(T x) => T.One;
    }
}
