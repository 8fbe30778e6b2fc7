namespace Neural.Networks;

/// <summary>Standard deviation √(2/inputs): a ReLU halves the mean square of its input, the 2 makes up for it.</summary>
/// <remarks>K. He, X. Zhang, S. Ren and J. Sun, "Delving deep into rectifiers", ICCV 2015; also named Kaiming.</remarks>
public sealed record HeNormal : Initializer
{
    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) => Math.Sqrt(2.0 / inputs);
}

/// <summary>As <see cref="HeNormal"/>, but uniform on ±√(6/inputs).</summary>
public sealed record HeUniform : Initializer
{
    /// <inheritdoc/>
    public override bool IsUniform => true;

    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) => Math.Sqrt(2.0 / inputs);
}
