using Microsoft.CodeAnalysis.Completion;

namespace Engine.Scripting.Assistance;

/// <summary>What may be typed at a place.</summary>
/// <param name="Start">Where the text begins that a completion replaces.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The texts, the likeliest first, and their kinds, such as <c>method</c>.</param>
internal sealed record Completions(int Start, int End, IReadOnlyList<(string Text, string Kind)> Items)
{
    /// <summary>Finds them.</summary>
    /// <param name="workspace">The session.</param>
    /// <param name="code">The cell.</param>
    /// <param name="position">Where in it.</param>
    public static async Task<Completions> FindAsync(SessionWorkspace workspace, string code, int position)
    {
        var document = workspace.Open(Directives.Blank(code));
        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, position);
        if (list.ItemsList.Count == 0)
            return new Completions(position, position, []);

        var typed = code[list.Span.Start..position];
        var items = list.ItemsList.Where(item => item.FilterText.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(item => item.FilterText.StartsWith(typed, StringComparison.Ordinal))
            .ThenBy(item => item.SortText, StringComparer.OrdinalIgnoreCase)
            .Select(item => (item.DisplayText, item.Tags.FirstOrDefault("").ToLowerInvariant()))
            .Distinct();
        return new Completions(list.Span.Start, position, [.. items]);
    }
}
