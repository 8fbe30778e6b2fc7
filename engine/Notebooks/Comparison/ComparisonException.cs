namespace Engine.Notebooks.Comparison;

/// <summary>A notebook says something about its comparison that cannot be obeyed.</summary>
internal sealed class ComparisonException(string message) : Exception(message);
