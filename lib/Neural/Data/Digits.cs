using System.Numerics;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Data;

/// <summary>Images of handwritten digits with what they show.</summary>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed class Digits
{
    /// <summary>The height and width of an image, 28 pixels.</summary>
    public const int Side = 28;

    private const int Classes = 10;
    private readonly byte[] _pixels;
    private readonly byte[] _labels;

    internal Digits(byte[] pixels, byte[] labels) => (_pixels, _labels) = (pixels, labels);

    /// <summary>The number of images.</summary>
    public int Count => _labels.Length;

    /// <summary>The digit that every image shows, from 0 to 9.</summary>
    public int[] Labels => Array.ConvertAll(_labels, label => (int)label);

    /// <summary>The pixels of an image, row after row, from 0 (white) to 255 (black).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such image.</exception>
    public ReadOnlySpan<byte> Pixels(int image)
    {
        if ((uint)image >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(image), $"there is no image {image} among {Count}");
        return _pixels.AsSpan(image * Side * Side, Side * Side);
    }

    /// <summary>The first images as a data set: a row of 784 pixels from 0 to 1 each, and a one-hot target.</summary>
    /// <param name="count">How many; all if null.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public Dataset<T> ToDataset<T>(int? count = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (count is < 0 || count > Count)
            throw new ArgumentOutOfRangeException(nameof(count), $"there are {Count} images, not {count}");
        var shades = Enumerable.Range(0, 256).Select(level => T.CreateTruncating(level / 255.0)).ToArray();
        var inputs = new Matrix<T>(count ?? Count, Side * Side);
        var elements = inputs.Span;
        for (var i = 0; i < elements.Length; i++)
            elements[i] = shades[_pixels[i]];
        return Dataset.Classification(inputs, Labels[..inputs.Rows], Classes);
    }

    /// <inheritdoc cref="ToDataset{T}(int?)"/>
    public Dataset<double> ToDataset(int? count = null) => ToDataset<double>(count);

    /// <summary>The number of images, such as <c>60000 images of digits</c>.</summary>
    public override string ToString() => $"{Count} images of digits";
}
