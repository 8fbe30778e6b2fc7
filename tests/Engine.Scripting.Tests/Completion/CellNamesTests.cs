using Engine.Scripting.Completion;
using Engine.Scripting.References;
using Engine.Testing;

namespace Engine.Scripting.Tests.Completion;

/// <summary>In a session as a page has it. In the cells, '|' stands where the cursor is.</summary>
public sealed class CellNamesTests
{
    // What is known of them is kept, as in a page.
    private static readonly LoadedAssemblies Assemblies = new(new LoadedCells());

    private readonly ScriptSession _session = new("/", Assemblies, new NoPackages(), TimeProvider.System);
    private readonly CellNames _names;
    private int _cell;

    public CellNamesTests() => _names = new CellNames(_session);

    [Theory]
    [InlineData("var xs = new List<int>(); xs.|", "Add Count Where ToString", "Capacity= Empty List xs op_Equality get_Count")]
    [InlineData("var xs = new List<int>(); xs.Wh|", "Where", "Add")]
    [InlineData("var xs = new List<int>();\nxs.|\nvar y = 1;", "Add Where", "int")]
    [InlineData("var xs = new List<int>();\nConsole.WriteLine(xs.|)", "Add Where", "WriteLine")]
    [InlineData("new[] { \"a\" }.Select(s => s.|)", "Length Substring Trim", "Compare")]
    [InlineData("new[] { \"a\" }.Select(s => s.Tr|", "Trim TrimEnd", "Length")]
    [InlineData("var s = \"a\"; s?.|", "Length Trim", "Compare")]
    [InlineData("int? n = 1; n?.|", "CompareTo", "HasValue")]
    [InlineData("int? n = 1; n.|", "HasValue Value", "Parse")]
    [InlineData("var t = (X: 1, Y: 2); t.|", "X Y", "Item1 Item2")]
    [InlineData("var t = (1, 2); t.|", "Item1 Item2", "")]
    [InlineData("5.|", "CompareTo ToString", "Parse MaxValue")]
    [InlineData("class A { protected int Deep; } class B : A { int F() => this.| }", "Deep F", "A")]
    [InlineData("class A { public virtual int F() => 1; } class B : A { public override int F() => base.| }", "F ToString", "A")]
    public void Members_of_a_value(string cell, string with, string without) => Offers(cell, with, without);

    [Theory]
    [InlineData("Math.|", "PI Max Abs", "ToString GetType")]
    [InlineData("int.|", "MaxValue Parse", "CompareTo")]
    [InlineData("DayOfWeek.|", "Monday Sunday", "CompareTo HasFlag")]
    [InlineData("DayOfWeek.Mo|", "Monday", "Sunday")]
    [InlineData("System.|", "Math Collections Text", "display xs")]
    [InlineData("using System.|", "Collections Numerics", "display")]
    [InlineData("Environment.|", "NewLine SpecialFolder", "Equals2")]
    [InlineData("Math.|\nvar y = 1;", "PI Max", "CompareTo")]
    [InlineData("Nothing.|", "", "ToString")]
    public void Members_of_a_type_or_a_namespace(string cell, string with, string without) => Offers(cell, with, without);

    [Theory]
    [InlineData("|", "Console Math List display var foreach int System", "PI Add")]
    [InlineData("Con|", "Console Convert const continue", "Math foreach")]
    [InlineData("int F(int first) { var second = 1; | var third = 2; return 0; }", "first second F return", "third")]
    [InlineData("var early = 1;\n| \nvar late = 2;", "early", "late")]
    [InlineData("var f = (int n) => |", "n Math new", "foreach class")]
    [InlineData("foreach (var item in new[] { 1 }) { | }", "item if", "")]
    [InlineData("new |", "List StringBuilder int", "Console Math Array display foreach")]
    [InlineData("new Str|", "StringBuilder", "Math")]
    [InlineData("List<|> xs = [];", "String int", "display")]
    [InlineData("class A : |", "IDisposable", "display")]
    [InlineData("class A { public | }", "override int String", "")]
    [InlineData("var x = 1; if (x == 1) | ", "x return", "")]
    [InlineData("from n in new[] { 1 } select |", "n", "")]
    [InlineData("$\"a {|} b\"", "Math display", "foreach")]
    [InlineData("var name = 1; $\"a {na|} b\"", "name", "")]
    [InlineData("$\"\"\"\n  a {|}\n  \"\"\"", "Math", "")]
    [InlineData("#!markdown\nSome text(\n#!csharp\nvar x = 1;\nx.|", "CompareTo", "")]
    public void Names_in_scope(string cell, string with, string without) => Offers(cell, with, without);

    [Theory]
    [InlineData("new UriBuilder { | }", "Host Port Path", "Uri Console")]
    [InlineData("new UriBuilder { Host = \"a\", Po| }", "Port", "Host Path")]
    [InlineData("new UriBuilder { Host = \"a\", | }", "Port", "Host")]
    [InlineData("record P(int X, int Y); var p = new P(1, 2) with { | }", "X Y", "Console")]
    [InlineData("var p = new List<int> { | }", "Math", "Capacity")]
    public void Members_of_a_new_object(string cell, string with, string without) => Offers(cell, with, without);

    [Theory]
    [InlineData("int F(int first, int second) => 1;\nF(|", "first: second: F", "")]
    [InlineData("int F(int first, int second) => 1;\nF(first: 1, |", "second:", "first:")]
    [InlineData("new string(|", "c: count:", "")]
    public void Names_of_arguments(string cell, string with, string without) => Offers(cell, with, without);

    [Theory]
    [InlineData("// a.|")]
    [InlineData("// a.|\nvar x = 1;")]
    [InlineData("/* Math.| */")]
    [InlineData("/* Math.|")]
    [InlineData("/// Math.|\nclass A { }")]
    [InlineData("\"Math.|\"")]
    [InlineData("\"Math.|")]
    [InlineData("@\"Math.|\"")]
    [InlineData("$\"Math.|\"")]
    [InlineData("$\"{1} Math.|")]
    [InlineData("$\"{1}|\"")]
    [InlineData("$\"{1:F|}\"")]
    [InlineData("\"\"\"\n  Math.|\n  \"\"\"")]
    [InlineData("'M|'")]
    [InlineData("12|")]
    [InlineData("0x|")]
    [InlineData("var na|")]
    [InlineData("class Na|")]
    [InlineData("int F(int na|) => 1;")]
    [InlineData("(int na|) => 1")]
    [InlineData("foreach (var na|")]
    [InlineData("#r \"|\"")]
    [InlineData("#r \"nuget: Pl|\"")]
    [InlineData("#load \"a|\"")]
    [InlineData("#!ti|")]
    [InlineData("#!markdown\nMath.|")]
    [InlineData("#!markdown|")]
    [InlineData("#if DEBUG\nMath.|\n#endif")]
    public void Where_no_name_is_meant_none_is_offered(string cell) => Assert.Empty(Find(cell).Names);

    [Fact]
    public async Task What_earlier_cells_have_declared_comes_first()
    {
        await RunAsync("var mine = 1; int Mirror(int m) => m; record Mixed(int M); static int Missed(this int m) => m;");

        Assert.Equal(["mine", "Mirror", "Missed", "Mixed"], Labels(Find("mi|")).Take(4).Order(StringComparer.Ordinal).OrderBy(name => name != "mine"));
        Assert.Contains("Missed", Labels(Find("mine.|")));
        Assert.Equal("M", Labels(Find("var x = new Mixed(1); x.|")).First(name => name.StartsWith('M')));
    }

    [Fact]
    public async Task A_using_of_an_earlier_cell_is_seen()
    {
        Assert.DoesNotContain("Regex", Labels(Find("Reg|")));

        await RunAsync("using System.Text.RegularExpressions;");

        Assert.Contains("Regex", Labels(Find("Reg|")));
    }

    [Fact]
    public void An_overloaded_name_is_offered_once_with_a_signature()
    {
        var found = Find("Math.Ab|");

        Assert.Equal(("Abs", "method"), (found.Names[0].Label, found.Names[0].Kind));
        Assert.Single(found.Names, name => name.Label == "Abs");
        Assert.Matches(@"^\w+ Abs\(\w+ value\) \(\+ 7\)$", found.Names[0].Detail);
        Assert.Equal("Math.".Length, found.Start);
    }

    [Theory]
    [InlineData("var n = 1; n|", "n", "variable", "int")]
    [InlineData("\"a\".Len|", "Length", "property", "int")]
    [InlineData("Math.P|", "PI", "constant", "double")]
    [InlineData("StringB|", "StringBuilder", "type", "System.Text")]
    [InlineData("new[] { 1.5 }.Su|", "Sum", "method", "double Sum()")]
    [InlineData("forea|", "foreach", "keyword", null)]
    [InlineData("Syst|", "System", "namespace", null)]
    [InlineData("DayOfWeek.Mon|", "Monday", "constant", null)]
    public void A_name_says_what_it_is(string cell, string label, string kind, string? detail)
    {
        var first = Find(cell).Names[0];

        Assert.Equal(new OfferedName(label, kind, detail), first with { Detail = first.Detail?.Split(" (+")[0] });
    }

    [Fact]
    public async Task Names_that_are_not_to_be_used_are_left_out()
    {
        await RunAsync("""
            using System.ComponentModel;
            class Old
            {
                [EditorBrowsable(EditorBrowsableState.Never)] public int Hidden;
                [Obsolete("no", true)] public int Gone;
                [Obsolete] public int Going;
                private int Secret;
                public static Old operator +(Old a, Old b) => a;
            }
            """);

        var labels = Labels(Find("new Old().|"));

        Assert.Equal(["Going", "Display", "Equals", "GetHashCode", "GetType", "ToString"], labels);
    }

    [Fact]
    public void No_more_are_offered_than_a_list_can_show() => Assert.Equal(200, (Find("|")).Names.Count);

    [Fact]
    public void There_is_an_answer_at_every_place()
    {
        const string Cell = """"
            #!time
            using System.Text; // a
            record P<T>(int X, T? Y = default) : IComparable<P<T>> where T : class { public int CompareTo(P<T>? other) => other?.X ?? -1; }
            var p = new P<string>(1) with { X = 2 }; /* b */
            var s = $"a {p.X,3:F2} {{c}} {(p is { X: > 1 } ? 'd' : @"e""")}" + """f "g" h""" + $$"""i {{p.Y?.Length}}""";
            foreach (var (i, n) in new[] { (1, "é😀") }) if (i is 1 or 2 && n is [_, .. var rest]) await Task.Yield();
            from q in new[] { 1.5, .5 } let r = q switch { < 1 => 2, _ => throw new() } orderby r select (q, r)
            #!markdown
            Text (
            """";

        for (var place = 0; place <= Cell.Length; place++)
            Assert.InRange(_names.Find(Cell, place).Start, 0, place);
        // As it is typed.
        for (var end = 0; end <= Cell.Length; end += 3)
            Assert.InRange(_names.Find(Cell[..end], end).Start, 0, end);
    }

    [Fact]
    public void A_position_outside_of_the_cell_is_its_end() => Assert.Contains("Abs", _names.Find("Math.", 99).Names.Select(name => name.Label));

    private async Task RunAsync(string code) => Assert.Null(await _session.RunAsync(++_cell, code, new RecordedOutput(), NoInterruption.Instance));

    private void Offers(string cell, string with, string without)
    {
        var labels = Labels(Find(cell));

        Assert.Empty(Words(with).Except(labels));
        Assert.Empty(Words(without).Intersect(labels));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<string> Labels(OfferedNames found) => [.. found.Names.Select(name => name.Label)];

    private OfferedNames Find(string marked)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        return _names.Find(marked.Remove(position, 1), position);
    }
}
