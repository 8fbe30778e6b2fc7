using System.Numerics;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Numbers of a layer that training changes without a gradient, such as batch norm's running mean.</summary>
/// <remarks>PyTorch calls them buffers, too. They belong to what a network has learnt: they are kept, restored and saved
/// together with its parameters.</remarks>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed class Buffer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Creates a buffer.</summary>
    /// <param name="name">What it is in its layer, such as <c>running_mean</c>.</param>
    /// <param name="value">Its elements; kept, not copied.</param>
    public Buffer(string name, Matrix<T> value)
    {
        Require.Given(name);
        (Name, Value) = (name, value);
    }

    /// <summary>What it is in its layer, such as <c>running_mean</c>.</summary>
    public string Name { get; }

    /// <summary>The current values.</summary>
    public Matrix<T> Value { get; }

    /// <summary>The name and the shape, such as <c>running_mean 1×16</c>.</summary>
    public override string ToString() => $"{Name} {Value.Shape}";
}
