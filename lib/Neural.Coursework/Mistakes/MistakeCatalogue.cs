using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>The mistakes that checks recognise.</summary>
internal static class MistakeCatalogue
{
    /// <summary>All of them, the more special before the more general; the last explains everything.</summary>
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new NotWritten(),
        new Throws(),
        new TransposedShape(),
        new WrongShape(),
        new ChangedInput(),
        new WrongSign(),
        new BranchesExchanged(),
        new ValueForDerivative(),
        new DerivativeForValue(),
        new ForgottenHyperparameter(),
        new ArgumentForOutput(),
        new FlippedArgument(),
        new ApproximateForm(),
        new SwallowedNaN(),
        new WrongLimit(),
        new KinkConvention(),
        new NaiveOverflow(),
        new DerivativeUnderflow(),
        new Cancellation(),
        new SinglePrecision(),
        new WholeArraySoftmax(),
        new WrongAxis(),
        new MaximumOfTheBatch(),
        new NotNormalised(),
        new TemperatureMultiplies(),
        new LogarithmForgotten(),
        new ForgottenMaximum(),
        new DiagonalOnly(),
        new ForgottenBatchMean(),
        new ForgottenBatchVariance(),
        new StatisticsAsConstants(),
        new ForgottenActivationDerivative(),
        new DerivativeAtOutput(),
        new ForgottenBias(),
        new ForgottenSkip(),
        new ForgottenScale(),
        new PerExample(),
        new EpsilonPlace(),
        new DegreesOfFreedom(),
        new SumForMean(),
        new MeanForSum(),
        new RootForgotten(),
        new WrongLogarithm(),
        new ParameterGradient(),
        new InputGradient(),
        new IntegerDivision(),
        new ConstantFactor(),
        new ConstantOffset(),
        new NegativeSide(),
        new PositiveSide(),
        new Elsewhere(),
    ];

    /// <summary>The name of a mistake that an exercise names itself.</summary>
    public const string Known = "known to this exercise";

    /// <summary>What explains a wrong answer best.</summary>
    public static Explanation Explain(Answer answer)
    {
        if (answer.Known.FirstOrDefault(known => answer.Fits(known.Gives)) is { } known)
            return new(Known, known.Hint);
        var mistake = All.First(mistake => mistake.Explains(answer));
        return new(mistake.Name, mistake.Hint);
    }
}
