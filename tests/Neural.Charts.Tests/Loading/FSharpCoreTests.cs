using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Neural.Charts.Tests;

public sealed class FSharpCoreTests
{
    private static readonly AssemblyName Newer = new("FSharp.Core, Version=99.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a");

    [Fact]
    public void A_request_that_fails_is_answered_with_the_one_that_is_loaded()
    {
        RuntimeHelpers.RunModuleConstructor(typeof(Figures).Module.ModuleHandle);
        Assert.Same(typeof(Microsoft.FSharp.Core.Unit).Assembly, AssemblyLoadContext.Default.LoadFromAssemblyName(Newer));
    }

    [Fact]
    public void Any_other_request_is_left_to_fail() => Assert.Throws<FileNotFoundException>(
        () => AssemblyLoadContext.Default.LoadFromAssemblyName(new("FSharp.Nowhere, Version=1.0.0.0")));

    [Fact]
    public void A_context_without_FSharp_Core_is_left_alone()
    {
        var empty = new AssemblyLoadContext("empty", isCollectible: true);
        Assert.Null(FSharpCore.Resolve(empty, Newer));
        empty.Unload();
    }
}
