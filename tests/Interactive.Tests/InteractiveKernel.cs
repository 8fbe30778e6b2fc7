using System.Runtime.Loader;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.PackageManagement;

namespace Interactive.Tests;

/// <summary>.NET Interactive's C# kernel, put together as the tool <c>dotnet-interactive</c> does for a notebook.</summary>
internal sealed class InteractiveKernel : IDisposable
{
    private readonly CompositeKernel _kernel;

    static InteractiveKernel()
    {
        Formatter.DefaultMimeType = HtmlFormatter.MimeType;
        Formatter.SetPreferredMimeTypesFor(typeof(string), PlainTextFormatter.MimeType);
    }

    public InteractiveKernel()
    {
        var cSharp = new CSharpKernel()
            .UseNugetDirective(AddReferences)
            .UseKernelHelpers()
            .UseWho()
            .UseValueSharing();
        _kernel = new CompositeKernel(".NET") { DefaultKernelName = cSharp.Name };
        _kernel.Add(cSharp, ["C#"]);
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="code">Its text.</param>
    /// <returns>What happened, in order.</returns>
    public async Task<IReadOnlyList<KernelEvent>> RunAsync(string code) =>
        (await _kernel.SendAsync(new SubmitCode(code), CancellationToken.None)).Events;

    public void Dispose() => _kernel.Dispose();

    private static async Task AddReferences(CSharpKernel kernel, IReadOnlyList<ResolvedPackageReference> packages)
    {
        kernel.AddAssemblyReferences(packages.SelectMany(package => package.AssemblyPaths));
        foreach (var assembly in packages.SelectMany(Extensions))
        {
            foreach (var type in AssemblyLoadContext.Default.LoadFromAssemblyPath(assembly).ExportedTypes.Where(IsExtension))
                await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(kernel);
        }
    }

    private static IEnumerable<string> Extensions(ResolvedPackageReference package)
    {
        var folder = Path.Combine(package.PackageRoot, "interactive-extensions", "dotnet");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.dll") : [];
    }

    private static bool IsExtension(Type type) => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IKernelExtension));
}
