using Engine.Scripting.Packages;

namespace Engine.Scripting;

/// <summary>A run of a cell's lines in one language.</summary>
/// <param name="Language">What the lines are written in.</param>
/// <param name="Text">
/// The lines. In C# the rest of the cell and the directives stand as blank lines before and between them, so that
/// line numbers stay those of the cell.
/// </param>
/// <param name="Packages">What <c>#r "nuget: …"</c> asks for.</param>
/// <param name="PackageSources">What <c>#i "nuget: …"</c> names.</param>
/// <param name="IsTimed">Whether <c>#!time</c> asks for the time that it takes.</param>
internal sealed record CellPart(
    CellLanguage Language,
    string Text,
    IReadOnlyList<PackageRequest> Packages,
    IReadOnlyList<string> PackageSources,
    bool IsTimed);
