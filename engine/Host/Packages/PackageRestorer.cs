using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CliWrap.Buffered;
using Engine.Notebooks.Files;
using Engine.Scripting.Packages;

namespace Engine.Host.Packages;

/// <summary>Restores packages with the .NET SDK, and remembers where their files are.</summary>
internal sealed class PackageRestorer(string cacheDirectory)
{
    // That somebody else has locked a file, as Linux, macOS and Windows number it.
    private static readonly int[] Locked = [11, 35, unchecked((int)0x80070020)];

    private static readonly string[] Items = ["ResolvedCompileFileDefinitions", "RuntimeCopyLocalItems", "NativeCopyLocalItems", "ResolvedAnalyzers"];

    public static PackageRestorer Default { get; } = new(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "activation-notebooks", "packages"));

    /// <summary>All the packages together, so that what they share is of one version.</summary>
    /// <exception cref="PackageException">The restore failed.</exception>
    /// <param name="packages">The packages.</param>
    /// <param name="asked">Those of them that are asked for now, which an error names.</param>
    /// <param name="sources">Where packages may be, beside the places that the machine knows.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ResolvedPackages> RestoreAsync(
        IReadOnlyCollection<PackageRequest> packages, IReadOnlyCollection<PackageRequest> asked, IReadOnlyCollection<string> sources, CancellationToken cancel)
    {
        var project = ProjectText(packages, sources);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..16];
        var directory = Path.Combine(cacheDirectory, key);
        var isFixed = !packages.Any(p => p.IsFloating);
        // Before the lock: who is graded may read the cache and not write to it.
        if (isFixed && Recall(directory) is { } known)
            return known;
        try
        {
            Directory.CreateDirectory(directory);
            await using var exclusive = await LockAsync(Path.Combine(directory, "lock"), cancel);
            if (isFixed && Recall(directory) is { } meanwhile)
                return meanwhile;
            await File.WriteAllTextAsync(Path.Combine(directory, "packages.csproj"), project, cancel);
            var resolved = Read(await RunSdkAsync(directory, asked, sources, cancel));
            AtomicFile.Write(Remembered(directory), JsonSerializer.Serialize(resolved));
            return Noticed(resolved, directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PackageException($"cannot restore {string.Join(", ", asked)}: {e.Message}");
        }
    }

    private static string ProjectText(IEnumerable<PackageRequest> packages, IEnumerable<string> sources) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
            <NuGetAudit>false</NuGetAudit>
            <RestoreAdditionalProjectSources>{SecurityElement.Escape(string.Join(';', sources))}</RestoreAdditionalProjectSources>
          </PropertyGroup>
          <ItemGroup>
        {string.Join('\n', packages.Select(p =>
            $"    <PackageReference Include=\"{SecurityElement.Escape(p.Id)}\" Version=\"{SecurityElement.Escape(p.Version ?? "*")}\" />"))}
          </ItemGroup>
        </Project>
        """;

    private static async Task<string> RunSdkAsync(
        string directory, IReadOnlyCollection<PackageRequest> asked, IReadOnlyCollection<string> sources, CancellationToken cancel)
    {
        var call = Dotnet.Call(["msbuild", "packages.csproj", "-restore", "-nologo", "-t:ResolvePackageAssets", .. Items.Select(item => $"-getItem:{item}")]);
        var sdk = await call.WithWorkingDirectory(directory).ExecuteBufferedAsync(cancel);
        RestoreLog.Read(Assets(directory)).Require(asked, sources);
        return sdk.IsSuccess ? sdk.StandardOutput : throw new PackageException(
            $"cannot restore {string.Join(", ", asked)}: {FirstError(sdk.StandardOutput + sdk.StandardError)}");
    }

    private static string FirstError(string output) =>
        output.Split('\n')
            .Select(line => line.IndexOf("error ", StringComparison.Ordinal) is var at and >= 0 ? line[(at + 6)..] : "")
            .Select(line => line.Split(" [")[0].Trim())
            .FirstOrDefault(line => line.Length > 0) ?? "dotnet restore failed without saying why";

    private static JsonNode? Assets(string directory)
    {
        var file = Path.Combine(directory, "obj", "project.assets.json");
        return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file)) : null;
    }

    private static ResolvedPackages Read(string msbuildOutput)
    {
        var items = JsonNode.Parse(msbuildOutput)!["Items"]!;
        string[] Paths(string item) => [.. items[item]?.AsArray().Select(i => i!["FullPath"]!.GetValue<string>()) ?? []];
        return new ResolvedPackages(Paths(Items[0]), Paths(Items[1]), Paths(Items[2]), Paths(Items[3]));
    }

    // What an older engine has written knows no analyzers, and has no notices.
    private static ResolvedPackages? Recall(string directory)
    {
        var file = Remembered(directory);
        return File.Exists(file) && JsonSerializer.Deserialize<ResolvedPackages>(File.ReadAllText(file)) is { Analyzers: not null } known && known.AllExist()
            ? Noticed(known, directory) : null;
    }

    private static string Remembered(string directory) => Path.Combine(directory, "resolved.json");

    private static ResolvedPackages Noticed(ResolvedPackages resolved, string directory) =>
        resolved with { Notices = InteractiveExtensions.Notices(Assets(directory)) };

    /// <summary>Notebooks run in processes of their own and may ask for the same packages at the same time.</summary>
    private static async Task<FileStream> LockAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            // Whatever else is in the way, such as a full disk, stays so.
            catch (IOException e) when (Locked.Contains(e.HResult))
            {
                await Task.Delay(100, cancel);
            }
        }
    }
}
