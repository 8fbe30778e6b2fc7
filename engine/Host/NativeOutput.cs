using System.Runtime.InteropServices;
using System.Text;
using Engine.Cells;
using Microsoft.Win32.SafeHandles;

namespace Engine.Host;

/// <summary>Shows what is printed below <see cref="Console"/>: to the process's own stream, by native code, by child processes.</summary>
/// <remarks>
/// The descriptor of standard output becomes a pipe that this process itself reads. That of standard error is left alone:
/// there the runtime writes what it dies of, when nobody in this process reads any more. This is for Linux.
/// </remarks>
internal static partial class NativeOutput
{
    private const int CloseOnExec = 0x80000;
    private const int Stdout = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Written into the pipe behind what is to be waited for; nobody else writes it.
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes($"\0{Guid.NewGuid():N}\0");
    private static readonly AutoResetEvent MarkSeen = new(false);

    private static FileStream? _sink;

    /// <summary>Begins to show it, for the rest of the process.</summary>
    public static void Capture()
    {
        var ends = new int[2];
        if (!OperatingSystem.IsLinux() || Pipe(ends, CloseOnExec) != 0)
            return;
        var source = Open(ends[0], FileAccess.Read);
        _sink = Open(ends[1], FileAccess.Write);
        Replace(ends[1], Stdout);
        new Thread(() => Read(source)) { IsBackground = true, Name = "stdout" }.Start();
    }

    /// <summary>Waits until all that has been written so far is shown.</summary>
    public static void Drain()
    {
        if (_sink is null)
            return;
        _sink.Write(Mark);
        MarkSeen.WaitOne(Patience);
    }

    private static void Read(FileStream source)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var bytes = new byte[1 << 16];
        var kept = 0;
        while (source.Read(bytes.AsSpan(kept)) is > 0 and var count)
        {
            var rest = bytes.AsSpan(0, kept + count);
            for (var at = rest.IndexOf(Mark); at >= 0; at = rest.IndexOf(Mark))
            {
                Show(rest[..at], decoder);
                rest = rest[(at + Mark.Length)..];
                MarkSeen.Set();
            }
            // The beginning of a mark, perhaps, whose end is still to be read.
            var begun = rest.LastIndexOf((byte)0);
            kept = begun >= 0 && rest.Length - begun < Mark.Length ? rest.Length - begun : 0;
            Show(rest[..^kept], decoder);
            rest[^kept..].CopyTo(bytes);
        }
    }

    private static void Show(ReadOnlySpan<byte> text, Decoder decoder)
    {
        var characters = new char[Encoding.UTF8.GetMaxCharCount(text.Length)];
        var length = decoder.GetChars(text, characters, flush: false);
        if (length > 0)
            CurrentCell.Tell("stdout", new string(characters, 0, length));
    }

    // Unbuffered: every write is one of the system's.
    private static FileStream Open(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(descriptor, ownsHandle: true), access, bufferSize: 0);

    [LibraryImport("libc", EntryPoint = "pipe2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Pipe([Out] int[] ends, int flags);

    [LibraryImport("libc", EntryPoint = "dup2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Replace(int with, int descriptor);
}
