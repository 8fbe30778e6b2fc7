using System.Numerics;

namespace Neural.Numerics.Lanes.Tests;

[Trait("Category", "SIMD")]
public sealed class TraversalTests
{
    private const int Margin = 32;

    /// <summary>x + 1 and 2x: taken twice anywhere, either shows.</summary>
    private readonly struct SuccessorAndDouble<TPrecision> : IPass
    {
        public static bool InOwnPrecision => typeof(TPrecision) == typeof(float);

        public void Step<V, T>(V x, ref T first, ref T second) where V : struct, ILanes<V, T>
        {
            (x + (V)1).Store(ref first);
            ((V)2 * x).Store(ref second);
        }
    }

    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 201), .. Enumerable.Range(250, 80), 1000];

    [Theory, MemberData(nameof(Lengths))]
    public void Every_number_is_taken_once_wherever_the_spans_begin(int length)
    {
        for (var offset = 0; offset < 16; offset++)
        {
            AssertTaken<float, float>(length, offset);
            AssertTaken<float, double>(length, offset);
            AssertTaken<double, double>(length, offset);
        }
    }

    private static void AssertTaken<T, TPrecision>(int length, int offset) where T : unmanaged, INumber<T>
    {
        T[] x = [.. Enumerable.Range(0, length + 2 * Margin).Select(i => T.CreateChecked(i + 3))];
        var place = new Range(offset, offset + length);
        T[] successors = [.. x], doubles = [.. x];
        for (var i = offset; i < offset + length; i++)
            (successors[i], doubles[i]) = (x[i] + T.One, x[i] + x[i]);

        T[] first = [.. x], second = [.. x], firstInPlace = [.. x], secondInPlace = [.. x];
        var pass = default(SuccessorAndDouble<TPrecision>);
        Traversal.Run(pass, x.AsSpan(place), first.AsSpan(place), second.AsSpan(place));
        Assert.Equal(successors, first);
        Assert.Equal(doubles, second);

        Traversal.Run(pass, firstInPlace.AsSpan(place), firstInPlace.AsSpan(place), second.AsSpan(place));
        Assert.Equal(successors, firstInPlace);
        Assert.Equal(doubles, second);

        Traversal.Run(pass, secondInPlace.AsSpan(place), first.AsSpan(place), secondInPlace.AsSpan(place));
        Assert.Equal(successors, first);
        Assert.Equal(doubles, secondInPlace);
    }
}
