using Engine.Host;
using Engine.Notebooks.Outputs;
using Engine.Scripting.Guests;
using Engine.Testing;

namespace Engine.Scripting.Tests.Guests;

public sealed class GuestRulesTests : IDisposable
{
    private static readonly GuestRules Rules = new(
        ["using static System.Math; var data = new[] { 1.0 };", "Check.That(() => Answer(data[0]) == 2, on: new Range(1, 2)); var seen = data.Select(x => x.GetHashCode());"],
        ["double Answer(double x) => 2 * x;"]);

    private readonly TemporaryFolder _folder = new();
    private readonly ScriptSession _session;

    public GuestRulesTests() => _session = Sessions.Open(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("double Answer(double x) => Math.Max(0, x) * Math.Exp(-x);")]
    [InlineData("double Answer(double x)\n{\n    var list = new List<double> { x };\n    foreach (var y in list) Console.WriteLine($\"{y:F3}\");\n    return list.Select(y => y * y).Sum();\n}")]
    [InlineData("double[] Rows(double[] x) { var y = (double[])x.Clone(); Array.Sort(y); return y[1..]; }")]
    [InlineData("double Answer(double x) => new System.Random(1).NextDouble() * Enumerable.Range(0, 3).Aggregate(1.0, (a, b) => a * b);")]
    [InlineData("record Point(double X, double Y) { public double Norm => Math.Sqrt(X * X + Y * Y); }\nvar p = new Point(1, 2);\ndisplay(p.Norm);")]
    [InlineData("try { throw new InvalidOperationException(\"x\"); } catch (Exception e) { Console.WriteLine(e.GetType().Name + e.Message); }")]
    [InlineData("using System.Numerics;\nvar z = new Complex(1, 2) * Complex.ImaginaryOne; var v = Vector<double>.Zero;")]
    [InlineData("Func<double, double> f = x => x; Span<double> Half(Span<double> s) => s[..(s.Length / 2)];\nvar (a, b) = (1, 2.0); var t = System.Diagnostics.Stopwatch.StartNew();")]
    [InlineData("#region mine\nvar s = new StringBuilder().Append(1).ToString();\n#endregion\nvar m = System.Text.RegularExpressions.Regex.IsMatch(s, \"1\"); await Task.Delay(1);")]
    [InlineData("double x = 3; double on = 4;")]
    public async Task What_a_course_is_about_is_open(string code) => Assert.Null(await Run(code));

    [Theory]
    [InlineData("Environment.Exit(0);", "Environment.Exit(int)")]
    [InlineData("var a = 1;\nSystem.IO.File.ReadAllText(\"/etc/passwd\");", "line 2: File.ReadAllText")]
    [InlineData("using static System.IO.File;\nvar t = ReadAllText(\"x\");", "File")]
    [InlineData("using F = System.IO.File;\nvar t = F.ReadAllText(\"x\");", "File")]
    [InlineData("var p = System.Diagnostics.Process.Start(\"ls\");", "Process")]
    [InlineData("var m = typeof(string).GetMethods();", "Type.GetMethods()")]
    [InlineData("var m = 1.GetType().Assembly;", "Type.Assembly")]
    [InlineData("Func<int> f = () => 1; var m = f.Method;", "Delegate.Method")]
    [InlineData("Func<int> f = () => 1; f.DynamicInvoke();", "DynamicInvoke")]
    [InlineData("dynamic d = 1; d.Foo();", "dynamic")]
    [InlineData("var o = Activator.CreateInstance(typeof(object));", "Activator")]
    [InlineData("unsafe { int x = 1; int* p = &x; }", "unsafe")]
    [InlineData("unsafe int F(int* p) => *p;", "")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid();", "")]
    [InlineData("var t = new System.Threading.Thread(() => { });", "Thread")]
    [InlineData("Console.SetOut(null);", "Console.SetOut")]
    [InlineData("var o = Console.OpenStandardOutput();", "Console.OpenStandardOutput")]
    [InlineData("var c = new System.Net.Http.HttpClient();", "HttpClient")]
    [InlineData("ref int r = ref System.Runtime.CompilerServices.Unsafe.NullRef<int>();", "Unsafe")]
    [InlineData("var x = System.Linq.Expressions.Expression.Constant(1);", "Expression")]
    [InlineData("System.Linq.Expressions.Expression<Func<int>> e = () => 1;", "Expression")]
    [InlineData("var j = System.Text.Json.JsonSerializer.Deserialize<object>(\"{}\");", "JsonSerializer")]
    [InlineData("var k = Microsoft.DotNet.Interactive.Formatting.Formatter.DefaultMimeType;", "Formatter")]
    [InlineData("var t = new System.Diagnostics.StackTrace();", "StackTrace")]
    [InlineData("var d = AppDomain.CurrentDomain;", "AppDomain")]
    [InlineData("#r \"nuget: Newtonsoft.Json, 13.0.3\"", "#r")]
    [InlineData("#load \"/etc/passwd\"", "#load")]
    [InlineData("class A { ~A() { } System.IO.Stream S; }", "Stream")]
    [InlineData("List<System.IO.Stream> s = null;", "Stream")]
    [InlineData("var t = typeof(System.IO.File);", "File")]
    public async Task What_reaches_beyond_it_is_refused_by_name(string code, string what)
    {
        var error = await Run(code);

        Assert.NotNull(error);
        Assert.True(error.Name is "NotAllowed" or "CompilationError", error.Name);
        Assert.Contains(what, error.Value);
    }

    [Theory]
    [InlineData("static class Check { public static void That(object o) { } }", "Check")]
    [InlineData("var data = new[] { 2.0 };", "data")]
    [InlineData("double Abs(double x) => 0; var (Check, y) = (1, 2);", "Check")]
    [InlineData("using Check = System.Math;", "Check")]
    [InlineData("record Range(int A, int B);", "Range")]
    [InlineData("int Check => 1;", "Check")]
    [InlineData("delegate void Check();", "Check")]
    public async Task A_name_that_the_judge_uses_is_refused(string code, string name)
    {
        var error = await Run(code);

        Assert.Equal("NotAllowed", error?.Name);
        Assert.Contains($"{name}: the exercise uses this name", error!.Value);
    }

    [Fact]
    public async Task What_is_refused_has_not_run()
    {
        Assert.Null(await Run("var n = 0;"));
        Assert.Equal("NotAllowed", (await Run("n = 1; Environment.Exit(0);"))?.Name);
        Assert.Null(await _session.RunAsync(9, "if (n != 0) throw new Exception();", new RecordedOutput(), NoInterruption.Instance));
    }

    [Fact]
    public async Task The_rules_hold_for_guests_alone() =>
        Assert.Null(await _session.RunAsync(1, "var d = AppDomain.CurrentDomain;", new RecordedOutput(), NoInterruption.Instance));

    private Task<ErrorOutput?> Run(string code) => _session.RunAsync(1, code, new RecordedOutput(), NoInterruption.Instance, Rules);
}
