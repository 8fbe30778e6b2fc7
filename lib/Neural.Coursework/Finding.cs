namespace Neural.Coursework;

/// <summary>A place where an answer is not right.</summary>
/// <param name="Where">The input, such as <c>x = -800</c>.</param>
/// <param name="Expected">What was expected there.</param>
/// <param name="Actual">What came.</param>
public sealed record Finding(string Where, string Expected, string Actual);
