using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace Neural.Charts.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void Public_surface_is_the_approved_one()
    {
        var actual = typeof(Figures).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false })
            .ReplaceLineEndings("\n");
        var approved = Path.Combine(SourceFolder(), "PublicApi.approved.txt");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(approved, actual);
        Assert.True(actual == File.ReadAllText(approved).ReplaceLineEndings("\n"), FirstDifference(approved, actual));
    }

    private static string FirstDifference(string approved, string actual)
    {
        var (was, now) = (File.ReadLines(approved).ToArray(), actual.Split('\n'));
        var removed = string.Join("\n", was.Except(now).Take(5).Select(line => $"- {line.Trim()}"));
        var added = string.Join("\n", now.Except(was).Take(5).Select(line => $"+ {line.Trim()}"));
        return $"the public surface of lib/Neural.Charts differs from {approved}:\n{removed}\n{added}\n"
            + "If that is meant, approve it: APPROVE=1 dotnet run --project tests/Neural.Charts.Tests -- "
            + "--filter-class Neural.Charts.Tests.PublicApiTests";
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
