using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Counts, batch by batch, where the slope of an activation vanishes.</summary>
internal sealed class UnitCensus<T>(double threshold)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private bool[] _isAlive = [];
    private long _seen;
    private long _inactive;
    private long _saturated;

    public void Add(Matrix<T> slopes)
    {
        if (_isAlive.Length == 0)
            _isAlive = new bool[slopes.Columns];
        for (var row = 0; row < slopes.Rows; row++)
        {
            for (var unit = 0; unit < slopes.Columns; unit++)
                Add(unit, Math.Abs(double.CreateTruncating(slopes[row, unit])));
        }
    }

    public UnitActivity Report(int layer, string activation) => new(
        layer, activation, _isAlive.Length, _isAlive.Count(isAlive => !isAlive), (double)_inactive / _seen,
        (double)_saturated / _seen);

    private void Add(int unit, double slope)
    {
        _seen++;
        _isAlive[unit] |= slope > 0;
        _inactive += slope == 0 ? 1 : 0;
        _saturated += slope < threshold ? 1 : 0;
    }
}
