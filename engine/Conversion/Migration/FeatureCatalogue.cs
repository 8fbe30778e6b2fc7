using static Engine.Conversion.Migration.FeatureKind;
using static Engine.Conversion.Migration.FeatureState;

namespace Engine.Conversion.Migration;

/// <summary>What notebooks of .NET Interactive use, and what becomes of it here. Tests run every example, and hold docs/from-polyglot.md to the table.</summary>
internal static class FeatureCatalogue
{
    private const string OtherLanguage = "only C# runs here: write it in C#, or leave it out with --skip-other-languages";
    private const string Query = "query from C#, with Microsoft.Data.Sqlite, Npgsql, Microsoft.Data.SqlClient or DuckDB.NET.Data";
    private const string OneKernel = "this engine is one kernel, of C#: put the code into the cell itself, or into a file that #load or #!import names";

    /// <summary>All that is known, in the order of the table.</summary>
    public static IReadOnlyList<Feature> All { get; } =
    [
        new(Command, "#!csharp", Works, "", "#!csharp\n1 + 1"),
        new(Command, "#!markdown", Works, "", "#!markdown\n# Title"),
        new(Command, "#!html", Works, "", "#!html\n<b>bold</b>"),
        new(Command, "#!javascript", Differs, "runs where the front end trusts the notebook; the book runs no script of a notebook's", "#!javascript\n1"),
        new(Command, "#!mermaid", Differs, "drawn by JupyterLab 4.1 and later; elsewhere its text is shown", "#!mermaid\ngraph LR\nA-->B"),
        new(Command, "#!import", Works, "", null),
        new(Command, "#!time", Works, "", "#!time\n1 + 1"),
        new(Command, "#!who", Works, "", "#!who"),
        new(Command, "#!whos", Works, "", "#!whos"),
        new(Command, "#!about", Works, "", "#!about"),
        new(Command, "#!lsmagic", Works, "", "#!lsmagic"),
        new(Command, "#!set", Differs, "takes values of C# cells and constants", "#!set --name x --value 3\nx"),
        new(Command, "#!share", Differs, "cells of C# share everything already", "var shared = 3;\n#!share --from csharp shared\nshared"),
        new(Command, "#!value", Differs, "with --value; read files and addresses in C#", "#!value --name text --value hello\ntext"),
        new(Command, "#!fsharp", Missing, OtherLanguage, "#!fsharp\nlet x = 1"),
        new(Command, "#!pwsh", Missing, $"{OtherLanguage}; System.Diagnostics.Process starts programs", "#!pwsh\nGet-Date"),
        new(Command, "#!sql", Missing, $"{OtherLanguage}; {Query}", "#!sql\nselect 1"),
        new(Command, "#!kql", Missing, OtherLanguage, "#!kql\nprint 1"),
        new(Command, "#!r", Missing, OtherLanguage, "#!r\n1"),
        new(Command, "#!python", Missing, OtherLanguage, "#!python\n1"),
        new(Command, "#!http", Missing, $"{OtherLanguage}; System.Net.Http.HttpClient sends requests", "#!http\nGET https://example.org"),
        new(Command, "#!connect", Missing, $"{OtherLanguage}; {Query}", "#!connect mssql --kernel-name x"),

        new(Api, "display(", Works, "", "display(1);"),
        new(Api, ".Display(", Works, "", "1.Display();"),
        new(Api, ".DisplayAs(", Works, "", "\"*x*\".DisplayAs(\"text/markdown\");"),
        new(Api, ".Update(", Works, "", "var shown = display(1);\nshown.Update(2);"),
        new(Api, "HTML(", Works, "", "HTML(\"<b>x</b>\")"),
        new(Api, "Javascript(", Differs, "runs where the front end trusts the notebook; the book runs no script of a notebook's", "Javascript(\"1\");"),
        new(Api, "CSS(", Works, "", "CSS(\"b { color: red }\");"),
        new(Api, "GetInputAsync(", Works, "", "await GetInputAsync(\"name\", isPassword: true)"),
        new(Api, "GetPasswordAsync(", Works, "", "await GetPasswordAsync(\"key\")"),
        new(Api, "Formatter.Register", Works, "", "using Microsoft.DotNet.Interactive.Formatting;\nclass Dog { }\nFormatter.Register<Dog>(d => \"<b>dog</b>\", \"text/html\");\nnew Dog()"),
        new(Api, "Formatter.SetPreferredMimeTypesFor", Works, "", "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.SetPreferredMimeTypesFor(typeof(Uri), \"text/html\");"),
        new(Api, "Formatter.ListExpansionLimit", Works, "", "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.ListExpansionLimit = 5;"),
        new(Api, "PocketViewTags", Works, "", "using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\ndisplay(img[src: \"x.png\"]);"),
        new(Api, "LaTeXString", Works, "", "using Microsoft.DotNet.Interactive.Formatting;\nnew LaTeXString(\"x^2\")"),
        new(Api, "MathString", Missing, "write new LaTeXString(\"$x^2$\")", "using Microsoft.DotNet.Interactive.Formatting;\nnew MathString(\"x^2\")"),
        new(Api, "ToTabularDataResource(", Works, "", "using Microsoft.DotNet.Interactive.Formatting.TabularData;\nnew[] { new { A = 1 } }.ToTabularDataResource()"),
        new(Api, "DisplayTable(", Works, "", "new[] { new { A = 1 } }.DisplayTable();"),
        new(Api, "Kernel.Root", Missing, OneKernel, "Kernel.Root"),
        new(Api, "KernelInvocationContext", Missing, "this engine has no commands: write display(x), x.DisplayAs(\"text/html\") or Console.WriteLine", "KernelInvocationContext.Current"),
        new(Api, "SubmitCode(", Missing, OneKernel, "using Microsoft.DotNet.Interactive.Commands;\nnew SubmitCode(\"1\")"),
        new(Api, "CSharpKernel", Missing, OneKernel, "using Microsoft.DotNet.Interactive.CSharp;\nnew CSharpKernel()"),

        new(Package, "Plotly.NET.Interactive", Works, "", "#r \"nuget: Plotly.NET.Interactive, 6.0.0\""),
        new(Package, "Microsoft.Data.Analysis", Works, "", null),
        new(Package, "XPlot.Plotly.Interactive", Missing, "it displays its charts by .NET Interactive's own means: draw with Plotly.NET, #r \"nuget: Plotly.NET.Interactive, 6.0.0\"", null),
        new(Package, "XPlot.Plotly", Missing, "nothing shows its charts here: draw with Plotly.NET, #r \"nuget: Plotly.NET.Interactive, 6.0.0\"", null),
        new(Package, "Microsoft.DotNet.Interactive", Missing, OneKernel, null),
        new(Package, "Microsoft.DotNet.Interactive.CSharp", Missing, OneKernel, null),
        new(Package, "Microsoft.DotNet.Interactive.ExtensionLab", Missing, "it extends .NET Interactive; sequences and data frames are shown as tables without it", null),
        new(Package, "Microsoft.DotNet.Interactive.SqlServer", Missing, Query, null),
        new(Package, "Microsoft.DotNet.Interactive.PostgreSQL", Missing, Query, null),
        new(Package, "Microsoft.DotNet.Interactive.SQLite", Missing, Query, null),
        new(Package, "Microsoft.DotNet.Interactive.DuckDB", Missing, Query, null),
        new(Package, "Microsoft.DotNet.Interactive.Kql", Missing, "query from C#, with Microsoft.Azure.Kusto.Data", null),
    ];
}
