using Engine.Scripting.Packages;

namespace Engine.Scripting.Precompiled;

/// <summary>A cell that was compiled before anybody runs it, so that the compiler need not be there.</summary>
/// <param name="Code">The cell as it was written.</param>
/// <param name="Packages">What its <c>#r "nuget: …"</c> asks for.</param>
/// <param name="Initialized">The assemblies that it is the first to refer to and that do something when they are loaded.</param>
/// <param name="Name">The name of its own assembly.</param>
/// <param name="EntryPoint">Where it begins; null where there is no code but directives.</param>
/// <param name="HasValue">Whether it ends in an expression that has a value.</param>
/// <param name="Assembly">What it was compiled to.</param>
/// <param name="Symbols">Which line of the cell each instruction comes from.</param>
internal sealed record PrecompiledCell(
    string Code, IReadOnlyList<PackageRequest> Packages, IReadOnlyList<string> Initialized, string Name, EntryPoint? EntryPoint, bool HasValue,
    byte[] Assembly, byte[] Symbols);
