namespace Neural.Data;

/// <summary>The bytes after the header of a file, unpacked as far as they are wanted: the first thousand images of MNIST take a
/// sixtieth of them all.</summary>
internal sealed class IdxContent
{
    private readonly Lock _lock = new();
    private readonly string _path = "";
    private byte[] _file = [];
    private readonly int?[] _header = [];
    private byte[] _content = [];
    private Stream? _rest;
    private long _size;

    /// <summary>Bytes that are there.</summary>
    public IdxContent(byte[] content) => _content = content;

    /// <summary>Those of a file that is known to be whole.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="file">The file, gzipped or not.</param>
    /// <param name="header">What it begins with.</param>
    public IdxContent(string path, byte[] file, int?[] header) => (_path, _file, _header) = (path, file, header);

    /// <summary>The first bytes.</summary>
    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public ReadOnlySpan<byte> First(int length)
    {
        lock (_lock)
        {
            if (length > _content.Length)
                Unpack(length);
            return _content.AsSpan(0, length);
        }
    }

    private void Unpack(int length)
    {
        if (_rest is null)
            (_rest, _size) = IdxFile.Open(_path, _file, _header);
        // More than is asked for, so that who asks for one after the other does not have all copied for each.
        var grown = new byte[Math.Max(length, Math.Min(_size, 2L * _content.Length))];
        _content.CopyTo(grown, 0);
        var there = _content.Length + IdxFile.Fill(_path, _rest, grown.AsSpan(_content.Length));
        _content = there == grown.Length
            ? grown
            : throw new InvalidDataException($"{_path} holds {there} bytes after its header, not {grown.Length}");
        if (there < _size)
            return;
        _rest.Dispose();
        (_rest, _file) = (Stream.Null, []);
    }
}
