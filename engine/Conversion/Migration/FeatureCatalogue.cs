using static Engine.Conversion.Migration.FeatureKind;
using static Engine.Conversion.Migration.FeatureState;

namespace Engine.Conversion.Migration;

/// <summary>What notebooks of .NET Interactive use, and what becomes of it here. Tests run every example, and write the table of docs/from-polyglot.md.</summary>
internal static class FeatureCatalogue
{
    private const string OtherLanguage = "only C# runs here: write it in C#, or leave it out with --skip-other-languages";

    public static IReadOnlyList<Feature> All { get; } =
    [
        new(Command, "#!csharp", Works, "", "#!csharp\n1 + 1"),
        new(Command, "#!markdown", Works, "", "#!markdown\n# Title"),
        new(Command, "#!html", Works, "", "#!html\n<b>bold</b>"),
        new(Command, "#!javascript", Differs, "it runs where the front end runs scripts of outputs; the book runs none", "#!javascript\n1"),
        new(Command, "#!mermaid", Differs, "the front end draws it: JupyterLab 4 and GitHub do, the book shows the text", "#!mermaid\ngraph LR\nA-->B"),
        new(Command, "#!import", Works, "of .cs, .csx, .ipynb and .dib files", null),
        new(Command, "#!time", Works, "", "#!time\n1 + 1"),
        new(Command, "#!who", Works, "", "#!who"),
        new(Command, "#!whos", Works, "", "#!whos"),
        new(Command, "#!about", Works, "", "#!about"),
        new(Command, "#!lsmagic", Works, "", "#!lsmagic"),
        new(Command, "#!set", Differs, "between cells of C#", "#!set --name x --value 3\nx"),
        new(Command, "#!share", Differs, "between cells of C#, where a variable is shared already", "var shared = 3;\n#!share --from csharp shared\nshared"),
        new(Command, "#!value", Differs, "with --value; from a file or an address, read it in C#", "#!value --name text --value hello"),
        new(Command, "#!fsharp", Missing, OtherLanguage, "#!fsharp\nlet x = 1"),
        new(Command, "#!pwsh", Missing, $"{OtherLanguage}; System.Diagnostics.Process starts programs", "#!pwsh\nGet-Date"),
        new(Command, "#!sql", Missing, $"{OtherLanguage}; Microsoft.Data.Sqlite and Dapper query databases", "#!sql\nselect 1"),
        new(Command, "#!kql", Missing, OtherLanguage, "#!kql\nprint 1"),
        new(Command, "#!connect", Missing, OtherLanguage, "#!connect mssql --kernel-name x"),

        new(Api, "display(", Works, "", "display(1);"),
        new(Api, "Formatter.Register", Works, "", "class Dog { }\nFormatter.Register<Dog>(d => \"<b>dog</b>\", \"text/html\");\nnew Dog()"),
        new(Api, "HTML(", Works, "", "HTML(\"<b>x</b>\")"),
    ];
}
