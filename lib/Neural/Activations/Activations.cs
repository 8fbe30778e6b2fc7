namespace Neural.Activations;

/// <summary>The catalogue: every elementwise function of this library, and its names.</summary>
public static class Activations
{
    /// <summary>Every function with its default hyperparameters, from the simplest to the newest.</summary>
    public static IReadOnlyList<Activation> All { get; } =
    [
        new Identity(), new BinaryStep(),
        new Sigmoid(), new HardSigmoid(), new Tanh(), new HardTanh(), new Softsign(),
        new ReLU(), new ReLU6(), new LeakyReLU(), new ELU(), new CELU(), new SELU(), new Softplus(),
        new GELU(), new GELUTanh(), new SiLU(), new HardSwish(), new Mish(),
    ];

    /// <summary>The function of a name: <c>leaky_relu</c>, <c>LeakyReLU</c>, <c>Leaky ReLU</c>, <c>leaky_relu(0.2)</c>
    /// and <c>LeakyReLU(negative_slope=0.2)</c> are all understood, as are the names of PyTorch and JAX.</summary>
    /// <param name="text">A name in any spelling; hyperparameters follow in parentheses where they are not the
    /// default.</param>
    /// <exception cref="FormatException">There is no such function, or it takes no such hyperparameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hyperparameter is outside its range.</exception>
    public static Activation Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ActivationParser.Parse(text);
    }
}
