using Engine.Charts;
using Engine.Scripting.Packages;
using Microsoft.Extensions.DependencyModel;

namespace Engine.Host.Packages;

/// <summary>The packages that the engine itself ships, which need no restore.</summary>
internal static class ProvidedPackages
{
    // An extension package teaches .NET Interactive to display a library's types; this engine displays them itself.
    private static readonly Dictionary<string, (string Library, Action RegisterDisplay)> Extensions =
        new(StringComparer.OrdinalIgnoreCase)
        {
            [ChartDisplay.Package] = (ChartDisplay.Library, ChartDisplay.Register),
        };

    private static readonly DependencyContext Context = DependencyContext.Load(typeof(ProvidedPackages).Assembly)!;

    private static readonly Dictionary<string, RuntimeLibrary> Shipped = Context.RuntimeLibraries
        .Where(library => library.Type == "package")
        .ToDictionary(library => library.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The files of the package and of what it depends on, or null where it has to be restored. What displays a library takes the place of its other versions.</summary>
    public static ResolvedPackages? Find(PackageRequest request)
    {
        var isExtension = Extensions.TryGetValue(request.Id, out var extension);
        if (!Shipped.TryGetValue(isExtension ? extension.Library : request.Id, out var library))
            return null;
        var isOther = !request.IsFloating && request.Version != library.Version;
        if (isOther && !isExtension && !IsDisplayed(library))
            return null;
        if (isExtension)
            extension.RegisterDisplay();
        var files = WithDependencies(library).SelectMany(l => l.GetDefaultAssemblyNames(Context))
            .Select(name => Path.Combine(AppContext.BaseDirectory, $"{name.Name}.dll")).Where(File.Exists).Distinct().ToList();
        return new ResolvedPackages(files, files, [], [])
        {
            Notices = isOther ? [$"{request} is not used: this engine displays {library.Name} {library.Version}, which takes its place"] : [],
        };
    }

    private static bool IsDisplayed(RuntimeLibrary library) => Extensions.Values.Any(extension => extension.Library == library.Name);

    private static IEnumerable<RuntimeLibrary> WithDependencies(RuntimeLibrary library) =>
        library.Dependencies.Select(d => Shipped.GetValueOrDefault(d.Name)).OfType<RuntimeLibrary>()
            .SelectMany(WithDependencies).Prepend(library);
}
