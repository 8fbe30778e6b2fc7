using Engine.Coursework.Assignments;
using Engine.Testing;

namespace Engine.Coursework.Tests.Assignments;

public sealed class RelativeReferencesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RelativeReferencesTests()
    {
        Directory.CreateDirectory(_folder.File("a/b"));
        File.WriteAllText(_folder.File("lib.dll"), "");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("#r \"../../lib.dll\"\n1", "#r \"../lib.dll\"\n1")]
    [InlineData("#load \"../../lib.dll\"", "#load \"../lib.dll\"")]
    [InlineData("#r \"nuget: A, 1.0\"", "#r \"nuget: A, 1.0\"")]
    [InlineData("#r \"../../none.dll\"", "#r \"../../none.dll\"")]
    [InlineData("var x = \"../../lib.dll\";", "var x = \"../../lib.dll\";")]
    public void Files_that_are_there_are_named_from_the_other_folder(string before, string after) => Assert.Equal(after, Rebased(before, "c"));

    [Fact]
    public void Or_from_anywhere() => Assert.Equal($"#r \"{_folder.File("lib.dll")}\"", Rebased("#r \"../../lib.dll\"", null));

    private string Rebased(string source, string? to) => RelativeReferences.Rebase(
        Cells.Notebook(Cells.Plain("p", source)), _folder.File("a/b"), to is null ? null : _folder.File(to)).Cells[0].Source;
}
