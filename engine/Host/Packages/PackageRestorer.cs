using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CliWrap.Buffered;
using Engine.Scripting.Packages;

namespace Engine.Host.Packages;

/// <summary>Restores packages with the .NET SDK, and remembers where their files are.</summary>
internal sealed class PackageRestorer(string cacheDirectory)
{
    private static readonly string[] Items = ["ResolvedCompileFileDefinitions", "RuntimeCopyLocalItems", "NativeCopyLocalItems"];

    public static PackageRestorer Default { get; } = new(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "activation-notebooks", "packages"));

    /// <summary>All the packages together, so that what they share is of one version.</summary>
    /// <exception cref="PackageException">The restore failed.</exception>
    public async Task<ResolvedPackages> RestoreAsync(
        IReadOnlyCollection<PackageRequest> packages, IReadOnlyCollection<string> sources, CancellationToken cancel)
    {
        var project = ProjectText(packages, sources);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..16];
        var directory = Directory.CreateDirectory(Path.Combine(cacheDirectory, key)).FullName;
        await using var exclusive = await LockAsync(Path.Combine(directory, "lock"), cancel);

        var remembered = Path.Combine(directory, "resolved.json");
        if (!packages.Any(p => p.IsFloating) && Recall(remembered) is { } known && known.AllExist())
            return known;

        await File.WriteAllTextAsync(Path.Combine(directory, "packages.csproj"), project, cancel);
        var resolved = Read(await RunSdkAsync(directory, packages, cancel));
        await File.WriteAllTextAsync(remembered, JsonSerializer.Serialize(resolved), cancel);
        return resolved;
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
        string directory, IEnumerable<PackageRequest> packages, CancellationToken cancel)
    {
        var call = Dotnet.Call(["msbuild", "packages.csproj", "-restore", "-nologo", "-t:ResolvePackageAssets", .. Items.Select(item => $"-getItem:{item}")]);
        var sdk = await call.WithWorkingDirectory(directory).ExecuteBufferedAsync(cancel);
        return sdk.IsSuccess ? sdk.StandardOutput : throw new PackageException(
            $"cannot restore {string.Join(", ", packages)}: {FirstError(sdk.StandardOutput + sdk.StandardError)}");
    }

    private static string FirstError(string output) =>
        output.Split('\n')
            .Select(line => line.IndexOf("error ", StringComparison.Ordinal) is var at and >= 0 ? line[(at + 6)..] : "")
            .Select(line => line.Split(" [")[0].Trim())
            .FirstOrDefault(line => line.Length > 0) ?? "dotnet restore failed without saying why";

    private static ResolvedPackages Read(string msbuildOutput)
    {
        var items = JsonNode.Parse(msbuildOutput)!["Items"]!;
        string[] Paths(string item) => [.. items[item]?.AsArray().Select(i => i!["FullPath"]!.GetValue<string>()) ?? []];
        return new ResolvedPackages(Paths(Items[0]), Paths(Items[1]), Paths(Items[2]));
    }

    private static ResolvedPackages? Recall(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<ResolvedPackages>(File.ReadAllText(file)) : null;

    /// <summary>Notebooks run in processes of their own and may ask for the same packages at the same time.</summary>
    private static async Task<FileStream> LockAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100, cancel);
            }
        }
    }
}
