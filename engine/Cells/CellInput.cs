namespace Engine.Cells;

/// <summary>A console input that asks the reader of the current cell.</summary>
internal sealed class CellInput : TextReader
{
    private string _rest = "";

    public override int Peek() => Fill() ? _rest[0] : -1;

    public override int Read()
    {
        if (!Fill())
            return -1;
        var next = _rest[0];
        _rest = _rest[1..];
        return next;
    }

    public override string? ReadLine()
    {
        if (_rest.Length == 0)
            return CurrentCell.Output?.Ask("", isPassword: false);
        var line = _rest.TrimEnd('\n');
        _rest = "";
        return line;
    }

    private bool Fill()
    {
        if (_rest.Length == 0 && ReadLine() is { } line)
            _rest = line + "\n";
        return _rest.Length > 0;
    }
}
