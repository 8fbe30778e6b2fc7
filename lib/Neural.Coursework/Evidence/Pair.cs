namespace Neural.Coursework.Evidence;

/// <summary>One number of an answer beside the one that was expected.</summary>
/// <param name="Where">Which it is, such as <c>x = −800</c>.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Actual">What came.</param>
internal sealed record Pair(string Where, double Expected, double Actual);
