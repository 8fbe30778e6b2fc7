using System.Runtime.CompilerServices;
using Neural.Tests;

namespace Neural.Charts.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void Public_surface_is_the_approved_one() => PublicApi.AssertApproved(typeof(Figures).Assembly, ThisFile());

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
