namespace Engine.Cells.Tests;

public sealed class InterruptPointTests : IDisposable
{
    public void Dispose()
    {
        InterruptPoint.IsAsked = null;
        InterruptPoint.Watch(null);
    }

    [Fact]
    public void A_host_of_one_thread_is_asked_now_and_then_whether_the_cell_is_to_stop()
    {
        using var asked = new CancellationTokenSource();
        var questions = 0;
        InterruptPoint.Watch(asked);
        InterruptPoint.IsAsked = () => ++questions == 3;

        var passed = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            for (; passed < 1000; passed++)
                InterruptPoint.Pass();
        });

        Assert.True(asked.IsCancellationRequested);
        Assert.InRange(passed, 3, 100);
    }
}
