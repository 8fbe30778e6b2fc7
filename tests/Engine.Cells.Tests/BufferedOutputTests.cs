using Engine.Testing;

namespace Engine.Cells.Tests;

public sealed class BufferedOutputTests
{
    [Fact]
    public void Small_writes_are_joined_until_something_else_comes()
    {
        var recorded = new RecordedOutput();
        var output = new BufferedOutput(recorded, TimeProvider.System);
        for (var i = 0; i < 3; i++)
            output.Stream("stdout", $"{i}");
        output.Stream("stderr", "e");
        output.Clear(wait: true);

        Assert.Equal(["stdout: 012", "stderr: e", "clear True"], recorded.Lines);
    }
}
