using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;
using Neural.Activations;
using Neural.Numerics;
using Plotly.NET;

namespace Neural.Charts.Tests;

public sealed class FormattersTests
{
    private static readonly string[] Live = ["application/vnd.plotly.v1+json", "text/html", "text/plain"];

    // Not every test touches the library before it asks for what the library has registered.
    public FormattersTests() => RuntimeHelpers.RunModuleConstructor(typeof(Figures).Module.ModuleHandle);

    [Fact]
    public void Charts_of_one_trace_and_of_many_have_the_three_live_forms()
    {
        GenericChart one = Figures.Curve(new Sigmoid()), many = Figures.Compare(new Sigmoid(), new Tanh());
        Assert.NotEqual(one.GetType(), many.GetType());
        Assert.Equal(Live, Formatter.GetPreferredMimeTypesFor(one.GetType()));
        Assert.Equal(Live, Formatter.GetPreferredMimeTypesFor(many.GetType()));
        Assert.Equal(Live, Formatter.GetPreferredMimeTypesFor(typeof(GenericChart)));
    }

    [Fact]
    public void A_table_is_markdown() =>
        Assert.Equal(["text/markdown", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(Table)));

    [Fact]
    public void A_formula_is_set_in_markdown_and_in_latex()
    {
        var formula = new Formula(@"\max(0, x)", @"\begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}");
        Assert.Equal(
            """
            $$\begin{aligned}
            f(x) &= \max(0, x) \\
            f'(x) &= \begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}
            \end{aligned}$$
            """,
            formula.ToDisplayString("text/markdown"));
        Assert.Equal(formula.ToDisplayString("text/markdown"), formula.ToDisplayString("text/latex"));
    }

    [Fact]
    public void A_function_prints_itself()
    {
        Assert.Equal(["text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(LeakyReLU)));
        Assert.Equal("LeakyReLU(0.2)", new LeakyReLU(0.2).ToDisplayString("text/plain"));
        Assert.Equal("[0, ∞)", new ReLU().Range.ToDisplayString("text/plain"));
    }

    [Fact]
    public void A_matrix_shows_its_shape_and_its_corners()
    {
        Assert.Equal(["text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(Matrix<float>)));
        Assert.Equal("1×2 matrix of double\n1  2", Matrix.Row(1.0, 2.0).ToDisplayString("text/plain"));
    }
}
