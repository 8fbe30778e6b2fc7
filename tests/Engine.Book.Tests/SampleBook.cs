using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Engine.Notebooks;

[assembly: AssemblyFixture(typeof(Engine.Book.Tests.SampleBook))]

namespace Engine.Book.Tests;

/// <summary>A book of three hand-made notebooks, beside the tests' assembly, where it can be looked at.</summary>
public sealed class SampleBook
{
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "sample-book");

    internal WrittenBook Book { get; } = BookWriter.Write(Notebooks(), Folder);

    internal static IReadOnlyList<(string Path, Notebook Notebook)> Notebooks() =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.ipynb")
            .Order(StringComparer.Ordinal)
            .Select(path => (path, Notebook.Load(path))),
    ];

    internal IDocument Page(string name) => Parse(File.ReadAllText(Path.Combine(Folder, name)));

    internal static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
