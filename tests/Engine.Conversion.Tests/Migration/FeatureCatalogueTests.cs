using Engine.Conversion.Migration;
using Engine.Host;
using Engine.Scripting;
using Engine.Testing;

namespace Engine.Conversion.Tests.Migration;

public class FeatureCatalogueTests
{
    public static TheoryData<string> Examples => [.. FeatureCatalogue.All.Where(feature => feature.Example is not null).Select(feature => feature.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task What_is_said_of_a_feature_is_so(string name)
    {
        var feature = FeatureCatalogue.All.Single(feature => feature.Name == name);
        using var folder = new TemporaryFolder();
        var error = await Sessions.Open(folder.Path).RunAsync(1, feature.Example!, new RecordedOutput(), NoInterruption.Instance);
        Assert.True((error is null) == (feature.State != FeatureState.Missing), error?.Value ?? "it runs");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_uses_its_feature(string name)
    {
        var feature = FeatureCatalogue.All.Single(feature => feature.Name == name);
        Assert.Contains(feature.Example!.Split('\n'), feature.IsUsedIn);
    }

    [Fact]
    public void A_feature_has_advice_where_it_does_not_simply_work() =>
        Assert.All(FeatureCatalogue.All, feature => Assert.Equal(feature.State == FeatureState.Works, feature.Advice.Length == 0));

    [Fact]
    public void The_page_has_the_table() =>
        Assert.Contains(FeatureTable.Write(), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "from-polyglot.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
}
