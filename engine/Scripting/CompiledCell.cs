namespace Engine.Scripting;

/// <summary>A cell that can be run.</summary>
/// <param name="Submission">Its source, and its place in the chain.</param>
/// <param name="EntryPoint">Where it begins.</param>
/// <param name="Assembly">What it was compiled to.</param>
/// <param name="Symbols">Gives which line of the cell each instruction comes from.</param>
internal sealed record CompiledCell(Submission Submission, EntryPoint EntryPoint, MemoryStream Assembly, Func<MemoryStream> Symbols);
