namespace Neural.Numerics.Lanes;

/// <summary>Marks lanes that compute in <typeparamref name="TLane"/> for results of <typeparamref name="T"/>.</summary>
/// <remarks>A formula asks <c>default(V) is IDoubleForFloat</c> (see LaneKinds.cs). To the compiler that is a constant before
/// it inlines, so that the code for one kind does not count against the other's budget. A property would be one only
/// afterwards: with it the functions took twice as long on average, GELU of float 65 times as long.</remarks>
internal interface ILaneKind<TLane, T>;
