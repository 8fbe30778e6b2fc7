global using INarrow = Neural.Numerics.Lanes.IResult<float, float>;
global using IWide = Neural.Numerics.Lanes.IResult<double, float>;

namespace Neural.Numerics.Lanes;

/// <summary>Marks lanes of <typeparamref name="TLane"/> whose results are rounded to <typeparamref name="T"/>.</summary>
/// <remarks>Lanes of double for results of float, <c>IWide</c>, have digits to spare; the others must carry their rounding
/// errors along, or in lanes of float, <c>INarrow</c>, begin with a table. <c>default(V) is IWide</c> is a constant to the
/// compiler before it inlines, so that the code of one kind does not count against the other's budget; a property would be
/// one only afterwards.</remarks>
internal interface IResult<TLane, T>;
