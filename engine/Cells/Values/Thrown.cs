namespace Engine.Cells.Values;

/// <summary>What stands for a property that has no value because it threw.</summary>
/// <param name="Exception">What it threw.</param>
internal sealed record Thrown(Exception Exception)
{
    /// <inheritdoc/>
    public override string ToString() => $"(throws {CSharpName.Of(Exception.GetType())}: {Exception.Message})";
}
