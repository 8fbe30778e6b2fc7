namespace Neural.Activations;

/// <summary>Every elementwise function of this library, written once for <see cref="Activation.All"/> and the parser.</summary>
/// <remarks>A class of its own: the functions derive from <see cref="Activation"/>, which must not create them while it is
/// being initialised itself.</remarks>
internal static class ActivationCatalogue
{
    /// <inheritdoc cref="Activation.Common"/>
    public static IReadOnlyList<Activation> Common { get; } =
    [
        new Identity(), new BinaryStep(),
        new Sigmoid(), new HardSigmoid(), new Tanh(), new HardTanh(), new Softsign(),
        new ReLU(), new ReLU6(), new LeakyReLU(), new ELU(), new CELU(), new SELU(), new Softplus(),
        new GELU(), new GELUTanh(), new SiLU(), new HardSwish(), new Mish(),
    ];

    /// <inheritdoc cref="Activation.All"/>
    public static IReadOnlyList<Activation> All { get; } =
    [
        .. Common,
        new SquaredReLU(), new QuickGELU(), new LogSigmoid(), new Tanhshrink(), new Softshrink(), new Hardshrink(),
    ];
}
