using Neural.Activations;

namespace Neural.Charts.Tests;

public sealed class CompareTests
{
    [Fact]
    public void Draws_each_function_once_in_a_style_of_its_own()
    {
        Activation[] functions = [.. Activation.All];
        var traces = Figures.Compare(functions).Traces();
        Assert.Equal(functions.Select(f => f.Name), traces.Select(t => t["name"].Text()));
        Assert.Distinct(traces.Select(t => (t["line"]!["color"].Text(), t["line"]!["dash"].Text())));
    }

    [Fact]
    public void Tells_functions_of_one_name_apart_by_their_parameters()
    {
        var traces = Figures.Compare(new LeakyReLU(0.1), new LeakyReLU(0.3)).Traces();
        Assert.Equal(["Leaky ReLU (0.1)", "Leaky ReLU (0.3)"], traces.Select(t => t["name"].Text()));
        Assert.Equal(traces[0]["line"]!["color"].Text(), traces[1]["line"]!["color"].Text());
        Assert.NotEqual(traces[0]["line"]!["dash"].Text(), traces[1]["line"]!["dash"].Text());
    }

    [Fact]
    public void Draws_derivatives_beside_the_functions()
    {
        var chart = Figures.Compare([new Sigmoid(), new ReLU()], derivatives: true);
        Assert.Equal(["x", "x", "x2", "x2"], chart.Traces().Select(t => t["xaxis"].Text()));
        Assert.Equal(("f(x)", "f′(x)"), (chart.AxisTitle("yaxis"), chart.AxisTitle("yaxis2")));
        Assert.Contains("Sigmoid′", chart.Traces()[2]["name"].Text());
    }

    [Fact]
    public void Draws_derivatives_alone()
    {
        var trace = Assert.Single(Figures.Derivatives([new Tanh()]).Traces());
        Assert.Equal(1, trace["y"].Numbers().Max());
    }

    [Fact]
    public void Refuses_to_compare_nothing() =>
        Assert.Contains("0 functions", Assert.Throws<ArgumentException>(() => Figures.Compare()).Message);
}
