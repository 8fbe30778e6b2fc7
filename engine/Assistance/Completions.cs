using Engine.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;

namespace Engine.Assistance;

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
        if (DirectiveCompletions.Find(code, position, workspace.Packages) is { } directives)
            return directives;
        var document = workspace.Open(Directives.Blank(code));
        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, position);
        if (list.ItemsList.Count == 0)
            return new Completions(position, position, []);

        var typed = code[list.Span.Start..position];
        var items = list.ItemsList.Where(item => item.FilterText.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(item => item.FilterText.StartsWith(typed, StringComparison.Ordinal))
            .ThenBy(item => item.SortText, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (items.Count > 0 && items.TrueForAll(item => item.IsComplexTextEdit))
            return await WholeAsync(service, document, items, position);
        return new Completions(list.Span.Start, position, [.. items.Select(item => (item.DisplayText, Kind(item))).Distinct()]);
    }

    /// <summary>Completions that write more than a name, such as a method that overrides another, and replace more than what was typed.</summary>
    private static async Task<Completions> WholeAsync(CompletionService service, Document document, List<CompletionItem> items, int position)
    {
        var changes = new List<(TextChange Change, string Kind)>();
        foreach (var item in items)
            changes.Add(((await service.GetChangeAsync(document, item)).TextChange, Kind(item)));
        // Each changes as little as it can; together they replace what any of them does.
        var start = changes.Min(pair => pair.Change.Span.Start);
        var end = Math.Max(position, changes.Max(pair => pair.Change.Span.End));
        var code = (await document.GetTextAsync()).ToString();
        return new Completions(start, end, [.. changes.Select(pair => (Text(pair.Change), pair.Kind))]);

        string Text(TextChange change) =>
            code[start..change.Span.Start] + change.NewText!.ReplaceLineEndings("\n") + code[change.Span.End..end];
    }

    private static string Kind(CompletionItem item) => item.Tags.FirstOrDefault("").ToLowerInvariant();
}
