using Engine.Scripting.Packages;

namespace Engine.Scripting.Precompiled;

/// <summary>Precompiled cells as bytes.</summary>
internal static class PrecompiledFile
{
    /// <summary>Writes cells.</summary>
    public static byte[] Write(IReadOnlyList<PrecompiledCell> cells)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            writer.Write(cells.Count);
            foreach (var cell in cells)
                Write(writer, cell);
        }
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write(IReadOnlyList{PrecompiledCell})"/> has written.</summary>
    public static IReadOnlyList<PrecompiledCell> Read(Stream file)
    {
        using var reader = new BinaryReader(file);
        return Many(reader, Cell);
    }

    private static void Write(BinaryWriter writer, PrecompiledCell cell)
    {
        writer.Write(cell.Code);
        writer.Write(cell.Packages.Count);
        foreach (var package in cell.Packages)
        {
            writer.Write(package.Id);
            writer.Write(package.Version ?? "");
        }
        writer.Write(cell.Initialized.Count);
        foreach (var assembly in cell.Initialized)
            writer.Write(assembly);
        writer.Write(cell.Name);
        writer.Write(cell.EntryPoint?.Type ?? "");
        writer.Write(cell.EntryPoint?.Method ?? "");
        writer.Write(cell.HasValue);
        foreach (var part in new[] { cell.Assembly, cell.Symbols })
        {
            writer.Write(part.Length);
            writer.Write(part);
        }
    }

    private static PrecompiledCell Cell(BinaryReader reader) => new(
        reader.ReadString(), Many(reader, Package), Many(reader, r => r.ReadString()), reader.ReadString(),
        Entry(reader.ReadString(), reader.ReadString()), reader.ReadBoolean(), Bytes(reader), Bytes(reader));

    private static EntryPoint? Entry(string type, string method) => type.Length > 0 ? new EntryPoint(type, method) : null;

    private static PackageRequest Package(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadString() is { Length: > 0 } version ? version : null);

    private static byte[] Bytes(BinaryReader reader) => reader.ReadBytes(reader.ReadInt32());

    private static T[] Many<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(reader);
        return items;
    }
}
