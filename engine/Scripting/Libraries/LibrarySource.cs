using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Engine.Scripting.Libraries;

/// <summary>What a cell gives to a library: its text with all else blanked, so that lines and columns stay the cell's.</summary>
/// <param name="Path">The cell.</param>
/// <param name="Text">The text.</param>
internal sealed record LibrarySource(string Path, string Text)
{
    /// <summary>Takes declarations out of a cell.</summary>
    /// <param name="path">The cell's path.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="taken">The declarations.</param>
    /// <returns>They with the cell's usings, and what is left of the cell.</returns>
    public static (LibrarySource Source, string Left) Take(string path, CompilationUnitSyntax cell, IReadOnlyList<MemberDeclarationSyntax> taken)
    {
        var text = cell.ToFullString();
        var kept = cell.Usings.Cast<SyntaxNode>().Concat(taken).Select(node => node.Span).ToList();
        var gaps = kept.Prepend(default).Zip(kept.Append(new TextSpan(text.Length, 0)), (before, after) => TextSpan.FromBounds(before.End, after.Start));
        return (new LibrarySource(path, Blank(text, gaps)), Blank(text, taken.Select(member => member.Span)));
    }

    /// <summary>The full names of its types.</summary>
    public IEnumerable<string> TypeNames() => LibraryDeclarations.Types(Parse(Text)).Select(LibraryDeclarations.FullName);

    /// <summary>The same without some of its types.</summary>
    public LibrarySource Without(IReadOnlySet<string> names) => this with
    {
        Text = Blank(Text, LibraryDeclarations.Types(Parse(Text)).Where(type => names.Contains(LibraryDeclarations.FullName(type))).Select(type => type.Span)),
    };

    /// <summary>What the compiler is given.</summary>
    /// <param name="write">How the text is changed for it.</param>
    public SyntaxTree Tree(Func<string, string> write) =>
        CSharpSyntaxTree.ParseText(SourceText.From(write(Text), Encoding.UTF8), CellLibrary.ParseOptions, Path);

    private static SyntaxNode Parse(string text) => CSharpSyntaxTree.ParseText(text, CellLibrary.ParseOptions).GetRoot();

    private static string Blank(string text, IEnumerable<TextSpan> spans)
    {
        var blanked = text.ToCharArray();
        foreach (var i in spans.SelectMany(span => Enumerable.Range(span.Start, span.Length)).Where(i => text[i] is not ('\n' or '\r')))
            blanked[i] = ' ';
        return new string(blanked);
    }
}
