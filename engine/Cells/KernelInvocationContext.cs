namespace Microsoft.DotNet.Interactive;

/// <summary>What .NET Interactive tells of a running command; here a cell has what it needs without.</summary>
[Obsolete(Instead, error: true)]
public static class KernelInvocationContext
{
    private const string Instead = "this engine has no commands: write display(x) or x.DisplayAs(\"text/html\") to show something, and Console.WriteLine to print";

    /// <summary>There is none.</summary>
    public static object? Current => null;
}
