namespace Engine.Scripting.Tests;

public class CellParserTests
{
    [Fact]
    public void Plain_code_is_one_part()
    {
        var part = Assert.Single(CellParser.Parse("var x = 1;\nx"));

        Assert.Equal(CellLanguage.CSharp, part.Language);
        Assert.Equal("var x = 1;\nx\n", part.Text);
    }

    [Fact]
    public void An_empty_cell_has_no_part() => Assert.Empty(CellParser.Parse("  \n"));

    [Theory]
    [InlineData("#r \"nuget: A.B, 1.2.3\"", "A.B", "1.2.3")]
    [InlineData("#r \"nuget:A.B,1.2.3-beta.4\"", "A.B", "1.2.3-beta.4")]
    [InlineData("  #r  \"nuget: A.B\"", "A.B", null)]
    [InlineData("#r \"nuget: A.B, *\"", "A.B", "*")]
    [InlineData("#r \"nuget: A.B, *-*\"", "A.B", "*-*")]
    [InlineData("#r \"nuget: A.B, [1.0, 2.0)\"", "A.B", "[1.0, 2.0)")]
    [InlineData("#r \"NuGet: A.B\"", "A.B", null)]
    [InlineData("#R \"nuget : A.B , 1.2.3 \"", "A.B", "1.2.3")]
    [InlineData("#r\"nuget:A.B\"", "A.B", null)]
    [InlineData("#r nuget:A.B", "A.B", null)]
    [InlineData("#r nuget: A.B, 1.2.3", "A.B", "1.2.3")]
    [InlineData("#r \"nuget: A.B, 1.2.3\" // for its numbers, \"exactly\"", "A.B", "1.2.3")]
    [InlineData("#r nuget:A.B, 1.2.3 // why", "A.B", "1.2.3")]
    [InlineData("#r \"nuget: A.B\";", "A.B", null)]
    public void A_package_directive_is_taken_out_and_leaves_a_blank_line(string line, string id, string? version)
    {
        var part = Assert.Single(CellParser.Parse($"{line}\nx"));

        Assert.Equal([new(id, version)], part.Packages);
        Assert.Equal("\nx\n", part.Text);
    }

    [Theory]
    [InlineData("#i \"nuget: https://example.org/index.json\"", "https://example.org/index.json")]
    [InlineData("#i \"nuget:/packages\"", "/packages")]
    [InlineData("#i \"/packages\"", "/packages")]
    [InlineData("#i \"nuget: /my packages\" // ours", "/my packages")]
    [InlineData("#i nuget:https://example.org/index.json // theirs", "https://example.org/index.json")]
    [InlineData("#i\"NuGet:/packages\"", "/packages")]
    public void A_source_directive_is_taken_out(string line, string source) =>
        Assert.Equal([source], Assert.Single(CellParser.Parse(line)).PackageSources);

    [Fact]
    public void References_and_loads_are_left_to_the_compiler() =>
        Assert.Equal("#r \"a.dll\"\n#load \"b.csx\"\n", Assert.Single(CellParser.Parse("#r \"a.dll\"\n#load \"b.csx\"")).Text);

    [Fact]
    public void Languages_split_the_cell_and_line_numbers_stay()
    {
        var parts = CellParser.Parse("1\n#!markdown\n# Title\n#!csharp\n2");

        Assert.Equal([CellLanguage.CSharp, CellLanguage.Markdown, CellLanguage.CSharp], parts.Select(p => p.Language));
        Assert.Equal("# Title\n", parts[1].Text);
        Assert.Equal("\n\n\n\n2\n", parts[2].Text);
    }

    [Fact]
    public void Markdown_may_hold_headings_that_look_like_directives() =>
        Assert.Equal("#region\n#r \"nuget: A\"\n", Assert.Single(CellParser.Parse("#!markdown\n#region\n#r \"nuget: A\"")).Text);

    [Theory]
    [InlineData("var s = \"\"\"\n#!nothing\n#r \"nuget: A\"\n\"\"\";")]
    [InlineData("var s = @\"\n#!nothing\n\";")]
    [InlineData("var s = $\"\"\"\n#!nothing {1}\n\"\"\";")]
    [InlineData("/*\n#!nothing\n*/")]
    public void What_stands_in_a_string_or_a_comment_is_no_directive(string code)
    {
        var part = Assert.Single(CellParser.Parse(code));

        Assert.Equal(code + "\n", part.Text);
        Assert.Empty(part.Packages);
    }

    [Fact]
    public void Time_marks_its_part() => Assert.True(Assert.Single(CellParser.Parse("#!time\n1")).IsTimed);

    [Fact]
    public void An_unknown_magic_command_is_named_with_its_line_and_the_known_ones()
    {
        var e = Assert.Throws<CellSyntaxException>(() => CellParser.Parse("1\n#!nothing"));

        Assert.Equal("line 2: unknown magic command '#!nothing'; #!lsmagic lists those that this engine knows", e.Message);
    }

    [Theory]
    [InlineData("fsharp")]
    [InlineData("pwsh")]
    [InlineData("sql-northwind")]
    [InlineData("connect jupyter --kernel-name p")]
    public void Another_language_is_named_and_never_taken_for_CSharp(string magic) =>
        Assert.StartsWith($"line 1: '#!{magic.Split(' ')[0]}' is for another kernel", Assert.Throws<OtherLanguageException>(() => CellParser.Parse($"#!{magic}\nlet x = 1")).Message);

    [Theory]
    [InlineData("#!set --name x --value 3", "var x = 3;\n")]
    [InlineData("#!set --name x --value \"a b\"", "var x = \"a b\";\n")]
    [InlineData("#!set --value @csharp:y --name x", "var x = y;\n")]
    [InlineData("#!value --name x --value 3", "var x = \"3\";\n")]
    [InlineData("#!share --from csharp x --as y", "var y = x;\n")]
    [InlineData("#!import a.cs", "#load \"a.cs\"\n")]
    public void A_command_that_says_what_CSharp_says_becomes_that(string command, string code) =>
        Assert.Equal(code, Assert.Single(CellParser.Parse(command)).Text);

    [Theory]
    [InlineData("#!share --from fsharp x")]
    [InlineData("#!set --name x --value @fsharp:y")]
    public void No_value_comes_from_another_language(string command) =>
        Assert.Contains("no kernel 'fsharp'", Assert.Throws<OtherLanguageException>(() => CellParser.Parse(command)).Message);

    [Fact]
    public void A_source_directive_without_a_source_is_refused() =>
        Assert.Contains("names no package source", Assert.Throws<CellSyntaxException>(() => CellParser.Parse("#i nothing")).Message);

    [Theory]
    [InlineData("#r \"nuget:\"")]
    [InlineData("#r \"nuget: , 1.0\"")]
    [InlineData("#r \"nuget: A B\"")]
    public void A_package_directive_without_a_package_is_refused(string line) =>
        Assert.Contains("names no package; write", Assert.Throws<CellSyntaxException>(() => CellParser.Parse(line)).Message);

    [Fact]
    public void Conditions_are_left_to_the_compiler() =>
        Assert.Equal("#if DEBUG\n1\n#endif\n", Assert.Single(CellParser.Parse("#if DEBUG\n1\n#endif")).Text);
}
