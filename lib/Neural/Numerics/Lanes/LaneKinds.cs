// The kinds of lanes for which a formula may say something of its own.

// Digits to spare: no rounding error need be carried along.
global using IDoubleForFloat = Neural.Numerics.Lanes.ILaneKind<double, float>;

// No digits to spare, but look-ups of 16 numbers at once: a formula begins with a table.
global using IFloatForFloat = Neural.Numerics.Lanes.ILaneKind<float, float>;
