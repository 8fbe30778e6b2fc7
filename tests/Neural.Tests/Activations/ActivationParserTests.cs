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
    [InlineData("log_sigmoid", "LogSigmoid")]
    [InlineData("ReLU(inplace=True)", "ReLU")]
    [InlineData("LeakyReLU(negative_slope=0.2, inplace=True)", "LeakyReLU(0.2)")]
    [InlineData("Softplus(beta=1.0, threshold=20.0)", "Softplus(1)")]
    [InlineData("Softplus(beta=1, threshold=20)", "Softplus(1)")]
    [InlineData("Hardtanh(min_val=-1.0, max_val=1.0)", "HardTanh")]
    [InlineData("Hardtanh(-1, 1)", "HardTanh")]
    [InlineData("Softplus(1.00, 20)", "Softplus(1)")]
    [InlineData("Softplus(threshold=20)", "Softplus(1)")]
    [InlineData("Softplus(beta=2)", "Softplus(2)")]
    [InlineData("softplus(0.5, threshold=20)", "Softplus(0.5)")]
    [InlineData("squareplus", "Squareplus(4)")]
    [InlineData("squareplus(b=1)", "Squareplus(1)")]
    [InlineData("snake", "Snake(1)")]
    [InlineData("Snake(a=0.5)", "Snake(0.5)")]
    [InlineData("Threshold(threshold=20, value=1)", "Threshold(20, 1)")]
    [InlineData("hard_shrink(lambd=0.25)", "Hardshrink(0.25)")]
    [InlineData("Softshrink(lambda=0.25)", "Softshrink(0.25)")]
    [InlineData("tanh_shrink", "Tanhshrink")]
    [InlineData("Threshold(0.1, 20)", "Threshold(0.1, 20)")]
    [InlineData("threshold(value=20, threshold=-0.5)", "Threshold(-0.5, 20)")]
    [InlineData("swish(beta=2)", "Swish(2)")]
    [InlineData("squared_relu", "SquaredReLU")]
    [InlineData("relu_squared", "SquaredReLU")]
    [InlineData("quick_gelu", "QuickGELU")]
    [InlineData("GELU(approximate='tanh')", "GELUTanh")]
    [InlineData("gelu(approximate='none')", "GELU")]
    [InlineData("gelu_new", "GELUTanh")]
    public void Spellings_of_others_are_understood(string text, string expected) =>
        Assert.Equal(expected, Activation.Parse(text).ToString());

    public static TheoryData<Activation> Others =>
        [new LeakyReLU(0.2), new ELU(0.5), new CELU(3), new Hardshrink(0), new Softshrink(1e-7), new Swish(1), new Threshold(-1.5, 1e300)];

    [Theory, MemberData(nameof(Others))]
    public void Text_parses_back(Activation f) => Assert.Equal(f, Activation.Parse(f.ToString()));

    [Theory]
    [InlineData("sigmod", "there is no activation 'sigmod'; did you mean Sigmoid? Known are: Identity, BinaryStep, ")]
    [InlineData("leaky_rleu(0.1)", "there is no activation 'leaky_rleu'; did you mean LeakyReLU?")]
    [InlineData("tanh(2)", "Tanh takes no hyperparameter, but was given '2'")]
    [InlineData("elu(beta=2)", "ELU has no 'beta': its hyperparameter is alpha")]
    [InlineData("elu(two)", "'two' is not a number: write ELU(1), for example")]
    [InlineData("leaky_relu(0,2)", "LeakyReLU takes one hyperparameter, but was given '0, 2': write LeakyReLU(0.01), for example, with a point")]
    [InlineData("elu(alpha=1,5)", "ELU takes one hyperparameter, but was given 'alpha=1, 5': write ELU(1), for example, with a point")]
    [InlineData("celu(1.000,5)", "CELU takes one hyperparameter")]
    [InlineData("threshold(0,1, 20)", "Threshold takes 2 hyperparameters, but was given '0, 1, 20': write Threshold(0.1, 20), for example")]
    [InlineData("elu(1 000)", "'1 000' is not a number")]
    [InlineData("elu(1'000)", "'1'000' is not a number")]
    [InlineData("threshold", "Threshold takes 2 hyperparameters, but was given '': write Threshold(0.1, 20), for example")]
    [InlineData("Threshold(threshold=1)", "Threshold takes 2 hyperparameters")]
    [InlineData("glu", "'glu' halves its input: use the layer GLU")]
    [InlineData("softmax", "'softmax' is a function of rows: use Softmax.Apply")]
    [InlineData("PReLU(num_parameters=1)", "'PReLU' learns its slope: use the layer PReLU")]
    [InlineData("softplus(2, 5)", "Softplus is here with threshold = 20 only, but was given '2, 5'")]
    [InlineData("Softplus(threshold=-20)", "Softplus is here with threshold = 20 only")]
    [InlineData("Hardtanh(1, 1)", "HardTanh is here with min_val = -1 and max_val = 1 only, but was given '1, 1'")]
    [InlineData("Threshold(value=1, value=2)", "Threshold has one value, but was given 'value=1, value=2'")]
    [InlineData("Threshold(1, threshold=2)", "Threshold has one threshold, but was given '1, threshold=2'")]
    [InlineData("leaky_relu(0.2,)", "LeakyReLU takes one hyperparameter, but was given '0.2, '")]
    [InlineData("leaky_relu(,0.2)", "LeakyReLU takes one hyperparameter, but was given ', 0.2'")]
    [InlineData("relu(inplace=True, 3)", "ReLU takes no hyperparameter, but was given '3'")]
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
