using System.Text.Json;

namespace Engine.Book.Tests;

public class SearchIndexTests(SampleBook sample)
{
    [Fact]
    public void Every_section_is_found_with_its_words()
    {
        var folder = Path.GetDirectoryName(sample.Book.Index)!;
        var script = File.ReadAllText(Path.Combine(folder, "assets", "search-index.js"));
        const string Start = "book.sections = ";
        Assert.StartsWith(Start, script);
        var sections = JsonSerializer.Deserialize<string[][]>(script[Start.Length..].TrimEnd().TrimEnd(';'))!;
        var section = sections.Single(section => section[2] == "22-sigmoid-函数");
        Assert.Equal(("02-2-sigmoid.html", "2.2 Sigmoid 函数"), (section[0], section[3]));
        Assert.Contains("makes it a probability", section[4]);
        Assert.Contains("梯度消失演示", script);
    }
}
