namespace Neural.Activations.Tests;

public sealed class ActivationParserTests
{
    public static TheoryData<Activation> Functions => [.. Activation.All];

    [Theory, MemberData(nameof(Functions))]
    public void Text_and_name_parse_back(Activation f)
    {
        Assert.Equal(f, Activation.Parse(f.ToString()));
        Assert.Equal(f, Activation.Parse(f.Name));
        Assert.Equal(f, Activation.Parse(f.GetType().Name.ToUpperInvariant()));
    }

    [Theory]
    [InlineData("leaky_relu", "LeakyReLU(0.01)")]
    [InlineData("leaky_relu(0.2)", "LeakyReLU(0.2)")]
    [InlineData("LeakyReLU(negative_slope=0.2)", "LeakyReLU(0.2)")]
    [InlineData("Leaky ReLU ( 1e-3 )", "LeakyReLU(0.001)")]
    [InlineData("elu(alpha=2)", "ELU(2)")]
    [InlineData("CELU(0.5)", "CELU(0.5)")]
    [InlineData("ReLU()", "ReLU")]
    [InlineData("swish", "SiLU")]
    [InlineData("hard_silu", "HardSwish")]
    [InlineData("heaviside", "BinaryStep")]
    [InlineData("logistic", "Sigmoid")]
    [InlineData("soft_sign", "Softsign")]
    [InlineData("log_sigmoid", null)]
    [InlineData("GELU(approximate='tanh')", "GELUTanh")]
    [InlineData("gelu(approximate='none')", "GELU")]
    [InlineData("gelu_new", "GELUTanh")]
    public void Spellings_of_others_are_understood(string text, string? expected)
    {
        if (expected is null)
            Assert.Throws<FormatException>(() => Activation.Parse(text));
        else
            Assert.Equal(expected, Activation.Parse(text).ToString());
    }

    [Theory]
    [InlineData("sigmod", "there is no activation 'sigmod'; did you mean Sigmoid? Known are: Identity, BinaryStep, ")]
    [InlineData("leaky_rleu(0.1)", "there is no activation 'leaky_rleu'; did you mean LeakyReLU?")]
    [InlineData("tanh(2)", "Tanh takes no hyperparameter, but was given '2'")]
    [InlineData("elu(beta=2)", "ELU has no 'beta': its hyperparameter is alpha")]
    [InlineData("elu(two)", "'two' is not a number: write ELU(1), for example")]
    [InlineData("elu(1", "there is no activation 'elu(1'; did you mean ELU?")]
    public void Errors_say_what_would_do(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<FormatException>(() => Activation.Parse(text)).Message);

    [Theory]
    [InlineData("leaky_relu(nan)", "negativeSlope is NaN; it must be finite")]
    [InlineData("elu(0)", "alpha is 0; it must be greater than 0")]
    [InlineData("celu(-1)", "alpha is -1; it must be greater than 0")]
    public void Hyperparameters_are_checked(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<ArgumentOutOfRangeException>(() => Activation.Parse(text)).Message);

    [Fact]
    public void Functions_are_values()
    {
        Assert.Equal(new LeakyReLU(0.2), new LeakyReLU(0.2));
        Assert.NotEqual(new LeakyReLU(0.2), new LeakyReLU(0.1));
        Assert.NotEqual<Activation>(new ELU(), new CELU());
    }

    [Theory, MemberData(nameof(Functions))]
    public void Formulas_name_their_hyperparameters(Activation f)
    {
        Assert.NotEmpty(f.Formula.Value);
        Assert.All(f.Hyperparameters, h => Assert.Contains(h.Symbol, f.Formula.Value + f.Formula.Derivative));
        Assert.Equal(f.Formula.Value.Count(c => c == '{'), f.Formula.Value.Count(c => c == '}'));
        Assert.Equal(f.Formula.Derivative.Count(c => c == '{'), f.Formula.Derivative.Count(c => c == '}'));
    }
}
