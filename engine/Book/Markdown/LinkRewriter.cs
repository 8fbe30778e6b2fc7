using Engine.Book.Pages;
using Engine.Notebooks.Outputs;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Engine.Book.Markdown;

/// <summary>Turns a notebook's links into the book's, and drops those that could run or fetch something.</summary>
/// <param name="page">The page the links stand on.</param>
/// <param name="pages">All pages of the book.</param>
/// <param name="files">Receives the pictures that the page shows.</param>
internal sealed class LinkRewriter(BookPage page, IReadOnlyList<BookPage> pages, BookFiles files)
{
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(page.Path))!;

    /// <summary>Rewrites all links and pictures of a cell.</summary>
    /// <param name="document">The cell's tree.</param>
    /// <param name="attachments">The cell's pasted pictures.</param>
    public void Rewrite(MarkdownDocument document, IReadOnlyDictionary<string, MimeBundle> attachments)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
            if (link.IsImage)
                RewritePicture(link, attachments);
            else
                SetOrUnlink(link, Target(link.Url ?? ""));
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            if (!link.IsEmail && !IsOutside(link.Url))
                link.ReplaceBy(new LiteralInline(link.Url));
    }

    private void RewritePicture(LinkInline picture, IReadOnlyDictionary<string, MimeBundle> attachments)
    {
        var url = picture.Url ?? "";
        if (IsOutside(url))
            picture.IsImage = false; // Shown, it would be fetched from the network: a link leaves that to the reader.
        else
            SetOrUnlink(picture, Attached(url, attachments) ?? Copied(url));
    }

    private static void SetOrUnlink(LinkInline link, string? url)
    {
        if (url is null)
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
        else
            link.Url = url;
    }

    private string? Target(string url)
    {
        if (IsOutside(url))
            return url;
        var parts = url.Split('#', 2);
        var anchor = parts.Length == 2 ? "#" + Slug.Anchor(Uri.UnescapeDataString(parts[1])) : "";
        if (parts[0] == "")
            return anchor == "" ? null : anchor;
        var target = Local(parts[0]);
        var found = pages.FirstOrDefault(other => Path.GetFullPath(other.Path) == target);
        return found is null ? null : found.File + anchor;
    }

    private string? Attached(string url, IReadOnlyDictionary<string, MimeBundle> attachments)
    {
        const string Scheme = "attachment:";
        return url.StartsWith(Scheme, StringComparison.Ordinal)
            && attachments.TryGetValue(Uri.UnescapeDataString(url[Scheme.Length..]), out var bundle)
            ? Picture.AddTo(files, page.Name, bundle)?.File
            : null;
    }

    /// <summary>A picture beside the notebook or below it; no other file can be drawn into the book.</summary>
    private string? Copied(string url)
    {
        var source = Local(url);
        return source is not null && source.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && Picture.IsPicture(source) && File.Exists(source)
            ? Picture.AddTo(files, page.Name, source)
            : null;
    }

    private string? Local(string url) =>
        url.Contains(':') || url.Any(char.IsControl)
            ? null
            : Path.GetFullPath(Path.Combine(_folder, Uri.UnescapeDataString(url)));

    private static bool IsOutside(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" or "mailto"
        && !url.Any(char.IsControl);
}
