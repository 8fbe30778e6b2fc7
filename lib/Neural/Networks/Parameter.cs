using System.Numerics;
using System.Numerics.Tensors;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Numbers that training changes, with the gradient of the loss that pullbacks have added up for them.</summary>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed class Parameter<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly bool _takesProducts;

    // Until the first product of a step replaces the gradient of the step before, which spares clearing it.
    private bool _isStale;

    /// <summary>Creates a parameter with a gradient of zeros.</summary>
    /// <param name="name">What it is in its layer, such as <c>weight</c>.</param>
    /// <param name="value">Its elements; kept, not copied.</param>
    public Parameter(string name, Matrix<T> value)
        : this(name, value, takesProducts: false)
    {
    }

    private Parameter(string name, Matrix<T> value, bool takesProducts) =>
        (Name, Value, Gradient, _takesProducts) = (Require.Given(name), value, new(value.Rows, value.Columns), takesProducts);

    /// <summary>What it is in its layer, such as <c>weight</c>.</summary>
    public string Name { get; }

    /// <summary>The current values.</summary>
    public Matrix<T> Value { get; }

    /// <summary>∂L/∂value, in the same shape: the sum over all pullbacks since <see cref="ZeroGradient"/>.</summary>
    public Matrix<T> Gradient { get; }

    /// <summary>Sets the gradient to zero, before the next step adds up its own.</summary>
    public void ZeroGradient()
    {
        Gradient.Span.Clear();
        _isStale = false;
    }

    /// <summary>Adds to the gradient.</summary>
    /// <exception cref="ArgumentException">The shape is not the parameter's.</exception>
    public void AddGradient(Matrix<T> gradient)
    {
        if (gradient.Shape != Value.Shape)
            throw new ArgumentException($"cannot add a {gradient.Shape} gradient to the {Value.Shape} parameter '{Name}'");
        EndStep();
        TensorPrimitives.Add(Gradient.Span, gradient.Span, Gradient.Span);
    }

    /// <summary>Adds the product Aᵀ·B to the gradient.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public void AddGradientProduct(Matrix<T> a, Matrix<T> b)
    {
        if (_isStale)
            Gradient.SetTransposeMultiply(a, b);
        else
            Gradient.AddTransposeMultiply(a, b);
        _isStale = false;
    }

    /// <summary>The name and the shape, such as <c>weight 784×256</c>.</summary>
    public override string ToString() => $"{Name} {Value.Shape}";

    /// <summary>A parameter whose layer adds to its gradient by <see cref="AddGradientProduct"/> only.</summary>
    internal static Parameter<T> OfProducts(string name, Matrix<T> value) => new(name, value, takesProducts: true);

    /// <summary>Begins a step that adds up a gradient of its own, which is complete after <see cref="EndStep"/>.</summary>
    internal void BeginStep()
    {
        if (_takesProducts)
            _isStale = true;
        else
            ZeroGradient();
    }

    /// <summary>Ends a step: where nothing was added, the gradient is zero.</summary>
    internal void EndStep()
    {
        if (_isStale)
            ZeroGradient();
    }
}
