using System.Runtime.InteropServices;
using Engine.Notebooks;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting;

/// <summary>What <c>#!who</c>, <c>#!whos</c>, <c>#!about</c> and <c>#!lsmagic</c> tell.</summary>
internal static class SessionFacts
{
    private const string Commands = """
        #!csharp          begins C#
        #!markdown #!html #!javascript #!mermaid
                          begin what is shown
        #!import FILE     runs a .cs or .csx file, or the cells of an .ipynb or .dib notebook
        #!set --name x --value 1, #!value --name x --value text, #!share --from csharp x --as y
                          declare a variable
        #!time            tells how long the cell takes
        #!who, #!whos     list the variables, with types and values
        #!about           tells what runs the cells
        """;

    /// <summary>The answer to a command.</summary>
    /// <param name="command">Its name.</param>
    /// <param name="submissions">The cells that have run.</param>
    public static string Of(string command, Submissions submissions) => command switch
    {
        "about" => $"C# {KernelMetadata.LanguageVersion} on {RuntimeInformation.FrameworkDescription}, in the engine of the activation notebooks",
        "lsmagic" => Commands,
        "who" => string.Join('\n', submissions.Variables().Select(variable => variable.Symbol.Name)),
        _ => string.Join('\n', submissions.Variables().Select(Described)),
    };

    private static string Described((IFieldSymbol Symbol, object? Value) variable) =>
        $"{variable.Symbol.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {variable.Symbol.Name} = {variable.Value ?? "null"}";
}
