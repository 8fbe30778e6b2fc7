using Engine.Cells;
using Engine.Testing;

namespace Engine.Host.Tests;

public class StrayExceptionsTests
{
    [Fact]
    public void One_that_belongs_to_an_interrupted_cell_is_shown_and_ends_nothing()
    {
        var output = new RecordedOutput();
        var buffered = new BufferedOutput(output, TimeProvider.System, new CancellationToken(canceled: true));
        CurrentCell.Enter(buffered);

        // The finalizer's thread asks it, in which an exception would end the process.
        StrayExceptions.Show(new InvalidOperationException("lost"), "something has ended");
        buffered.Flush();

        Assert.Equal("stderr: something has ended:\nSystem.InvalidOperationException: lost\n", Assert.Single(output.Lines));
    }
}
