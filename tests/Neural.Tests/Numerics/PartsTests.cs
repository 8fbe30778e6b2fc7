using Neural.Numerics;

namespace Neural.Tests.Numerics;

public sealed class PartsTests
{
    [Theory]
    [InlineData(0, 64, 3, "0..0 0..0 0..0")]
    [InlineData(10, 64, 2, "0..0 0..10")]
    [InlineData(200, 64, 2, "0..128 128..200")]
    [InlineData(256, 64, 2, "0..128 128..256")]
    [InlineData(9, 3, 2, "0..3 3..9")]
    [InlineData(int.MaxValue, 2, 2, "0..1073741824 1073741824..2147483647")]
    public void ALengthIsCutIntoWholeUnits(int length, int unit, int parts, string expected) => Assert.Equal(
        expected, string.Join(' ', Enumerable.Range(0, parts).Select(part =>
        {
            var (from, to) = Parts.Bounds(length, unit, part, parts);
            return $"{from}..{to}";
        })));
}
