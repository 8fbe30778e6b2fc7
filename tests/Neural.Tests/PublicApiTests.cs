using System.Runtime.CompilerServices;
using Neural.Activations;

namespace Neural.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void Public_surface_is_the_approved_one() => PublicApi.AssertApproved(typeof(Activation).Assembly, ThisFile());

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
