using System.Text.Json;
using Engine.Book.Pages;

namespace Engine.Book.Tests.Pages;

public class AnsiTextTests
{
    // A page's script (engine/Book/Live/terminal.js) is held to the same cases, by tests/Browser/live.mjs.
    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        JsonSerializer.Deserialize<string[][]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", "terminal-text.json")))!
            .Select(pair => new TheoryDataRow<string, string>(pair[0], pair[1]));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Colours_become_classes_and_the_rest_goes(string text, string html) => Assert.Equal(html, AnsiText.ToHtml(text));
}
