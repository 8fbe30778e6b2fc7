using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Engine.Scripting.References;

/// <summary>The symbols of cells, for a runtime that does not look into them itself.</summary>
internal sealed class CellSymbols
{
    private readonly Dictionary<Assembly, Lazy<MetadataReaderProvider>> _symbols = [];

    /// <summary>Keeps the symbols of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="symbols">Gives portable symbols.</param>
    public void Add(Assembly assembly, Func<Stream> symbols) => _symbols[assembly] = new(() => MetadataReaderProvider.FromPortablePdbStream(symbols()));

    /// <summary>Where the code of a frame was written.</summary>
    /// <param name="frame">A frame of an exception's stack.</param>
    /// <returns>The file and the line in it, or null if the code is no cell's.</returns>
    public (string File, int Line)? Find(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method || !_symbols.TryGetValue(method.Module.Assembly, out var symbols))
            return null;
        var reader = symbols.Value.GetMetadataReader();
        var handle = ((MethodDefinitionHandle)MetadataTokens.Handle(method.MetadataToken)).ToDebugInformationHandle();
        var points = reader.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden).ToList();
        if (points.Count == 0)
            return null;
        var point = points.FindLast(point => point.Offset <= frame.GetILOffset());
        point = point.Document.IsNil ? points[0] : point;
        return (reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine);
    }
}
