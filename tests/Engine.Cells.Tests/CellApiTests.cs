using Microsoft.DotNet.Interactive;

namespace Engine.Cells.Tests;

public sealed class CellApiTests
{
    [Fact]
    public void A_cell_sees_what_is_meant_for_it_and_nothing_else() => Assert.Equal(
        [
            "DisplayExtensions", "Engine.Cells.InterruptPoint", "Microsoft.DotNet.Interactive.Kernel",
            "Microsoft.DotNet.Interactive.KernelInvocationContext",
        ],
        typeof(Kernel).Assembly.GetExportedTypes().Select(type => type.FullName!).Order(StringComparer.Ordinal));
}
