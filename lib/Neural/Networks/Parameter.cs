using System.Numerics;
using System.Numerics.Tensors;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Numbers that training changes, with the gradient of the loss that pullbacks have added up for them.</summary>
public sealed class Parameter<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Matrix<T> _gradient;

    // Zeros are written only if somebody asks for them: as a rule the next step's gradient overwrites the last one's.
    private bool _isForgotten;

    /// <summary>Creates a parameter with a gradient of zeros.</summary>
    /// <param name="name">What it is in its layer, such as <c>weight</c>.</param>
    /// <param name="value">Its elements; kept, not copied.</param>
    public Parameter(string name, Matrix<T> value) =>
        (Name, Value, _gradient) = (name, value, new Matrix<T>(value.Rows, value.Columns));

    /// <summary>What it is in its layer, such as <c>weight</c>.</summary>
    public string Name { get; }

    /// <summary>The current values.</summary>
    public Matrix<T> Value { get; }

    /// <summary>∂L/∂value, in the same shape: the sum over all pullbacks since <see cref="ZeroGradient"/>.</summary>
    public Matrix<T> Gradient
    {
        get
        {
            if (_isForgotten)
                _gradient.Span.Clear();
            _isForgotten = false;
            return _gradient;
        }
    }

    /// <summary>Forgets the gradient, before the next step adds up its own. <see cref="Gradient"/> is to be asked for anew.</summary>
    public void ZeroGradient() => _isForgotten = true;

    /// <summary>Adds to the gradient.</summary>
    /// <exception cref="ArgumentException">The shape is not the parameter's.</exception>
    public void AddGradient(Matrix<T> gradient)
    {
        if (gradient.Shape != Value.Shape)
            throw new ArgumentException($"cannot add a {gradient.Shape} gradient to the {Value.Shape} parameter '{Name}'");
        TensorPrimitives.Add(Gradient.Span, gradient.Span, Gradient.Span);
    }

    /// <summary>Adds the product Aᵀ·B to the gradient.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public void AddGradientProduct(Matrix<T> a, Matrix<T> b)
    {
        if (_isForgotten)
            _gradient.SetTransposeTimes(a, b);
        else
            _gradient.AddTransposeTimes(a, b);
        _isForgotten = false;
    }

    /// <summary>The name and the shape, such as <c>weight 784×256</c>.</summary>
    public override string ToString() => $"{Name} {Value.Shape}";
}
