namespace Engine.Notebooks;

/// <summary>What a cell holds; nbformat's <c>cell_type</c>.</summary>
internal enum CellKind
{
    /// <summary>Source to execute, with its outputs.</summary>
    Code,

    /// <summary>Prose.</summary>
    Markdown,

    /// <summary>Text for a converter, neither executed nor shown.</summary>
    Raw,
}
