using System.Numerics;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Data;

/// <summary>Images of handwritten digits, or of other things in MNIST's format, with what they show.</summary>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed class Digits
{
    /// <summary>The height and width of an image, 28 pixels.</summary>
    public const int Side = 28;

    private readonly IdxContent _pixels;
    private readonly byte[] _labels;

    internal Digits(IdxContent pixels, byte[] labels, int classes = 10) => (_pixels, _labels, Classes) = (pixels, labels, classes);

    /// <summary>The number of classes that an image may show.</summary>
    public int Classes { get; }

    /// <summary>The number of images.</summary>
    public int Count => _labels.Length;

    /// <summary>The class that every image shows, from 0: the digit itself.</summary>
    public int[] Labels => Array.ConvertAll(_labels, label => (int)label);

    /// <summary>Reads another set in MNIST's format, such as Fashion-MNIST, Kuzushiji-MNIST or EMNIST.</summary>
    /// <param name="images">The file of the images, 28 × 28 pixels each, gzipped or not: <c>…-images-idx3-ubyte.gz</c>.</param>
    /// <param name="labels">The file of as many labels: <c>…-labels-idx1-ubyte.gz</c>.</param>
    /// <param name="classes">The number of classes, of which the labels count from 0.</param>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is not in the format, they differ in number, or a label is no class.</exception>
    public static Digits Load(string images, string labels, int classes = 10)
    {
        Require.Given(images);
        Require.Given(labels);
        Require.AtLeast(1, classes);
        var pixels = IdxFile.Read(images, IdxFile.Images());
        var shown = IdxFile.Read(labels, IdxFile.Labels(pixels.Length / (Side * Side)));
        return Array.FindIndex(shown, label => label >= classes) is >= 0 and var wrong
            ? throw new InvalidDataException($"{labels} has the label {shown[wrong]} at image {wrong}, but {classes} classes count to {classes - 1}: say how many there are")
            : new(new(pixels), shown, classes);
    }

    /// <summary>The pixels of an image, row after row, from 0 (white) to 255 (black).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such image.</exception>
    public ReadOnlySpan<byte> Pixels(int image)
    {
        if ((uint)image >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(image), $"there is no image {image} among {Count}");
        return _pixels.First((image + 1) * Side * Side)[(image * Side * Side)..];
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
        var pixels = _pixels.First(elements.Length);
        for (var i = 0; i < elements.Length; i++)
            elements[i] = shades[pixels[i]];
        return Dataset.Classification(inputs, Labels[..inputs.Rows], Classes);
    }

    /// <inheritdoc cref="ToDataset{T}(int?)"/>
    public Dataset<double> ToDataset(int? count = null) => ToDataset<double>(count);

    /// <summary>The number of images, such as <c>60000 images of 10 classes</c>.</summary>
    public override string ToString() => $"{Count} images of {Classes} classes";
}
