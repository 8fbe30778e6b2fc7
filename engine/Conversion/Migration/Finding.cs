namespace Engine.Conversion.Migration;

/// <summary>Something in a notebook that will not run here as it did.</summary>
/// <param name="Cell">The number of the cell, from 1; 0 is the notebook itself.</param>
/// <param name="Line">The number of the line in it, from 1; 0 is the cell itself.</param>
/// <param name="Text">The line.</param>
/// <param name="IsBlocking">Whether the cell does not run.</param>
/// <param name="Advice">Why, and what to write instead.</param>
internal sealed record Finding(int Cell, int Line, string Text, bool IsBlocking, string Advice);
