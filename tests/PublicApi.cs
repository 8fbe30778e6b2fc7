using System.Reflection;
using PublicApiGenerator;

namespace Neural.Tests;

/// <summary>Compares what an assembly shows with what was approved, PublicApi.approved.txt beside its tests.</summary>
internal static class PublicApi
{
    public static void AssertApproved(Assembly assembly, string testFile)
    {
        var approved = Path.Combine(Path.GetDirectoryName(testFile)!, "PublicApi.approved.txt");
        var actual = assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(approved, actual);
        Assert.True(
            actual == File.ReadAllText(approved).ReplaceLineEndings("\n"), Difference(assembly, approved, actual));
    }

    private static string Difference(Assembly assembly, string approved, string actual)
    {
        var (was, now) = (File.ReadLines(approved).ToArray(), actual.Split('\n'));
        var removed = string.Join("\n", was.Except(now).Take(5).Select(line => $"- {line.Trim()}"));
        var added = string.Join("\n", now.Except(was).Take(5).Select(line => $"+ {line.Trim()}"));
        var library = assembly.GetName().Name;
        return $"the public surface of lib/{library} differs from {approved}:\n{removed}\n{added}\n"
            + $"If that is meant, approve it: APPROVE=1 dotnet run --project tests/{library}.Tests -- "
            + $"-class {library}.Tests.PublicApiTests";
    }
}
