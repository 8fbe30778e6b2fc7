using System.Net;
using System.Text.RegularExpressions;
using Engine.Notebooks.Files;
using Jint;
using Jint.Native;

namespace Engine.Book.Formulas;

/// <summary>LaTeX to MathML, by KaTeX run here, so that the page needs neither script nor network for it.</summary>
internal sealed partial class MathTypesetter
{
    /// <summary>The scripts that typeset, in the order in which they are loaded.</summary>
    public static IReadOnlyList<string> Scripts { get; } = ["Vendor/katex.min.js", "Formulas/typeset.js"];

    private readonly Lazy<Func<string, bool, string>> _typeset = new(Load);
    private readonly Dictionary<(string Tex, bool Display), string> _done = [];

    /// <summary>What could not be typeset: the formula and KaTeX's reason, a line each.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Typesets a formula.</summary>
    /// <param name="tex">LaTeX, with or without the dollar signs around it.</param>
    /// <param name="display">Whether it stands on a line of its own.</param>
    /// <returns>MathML; the source, marked as an error, if it is no LaTeX that KaTeX knows.</returns>
    public string Typeset(string tex, bool display)
    {
        var key = (tex.Trim(), display);
        if (!_done.TryGetValue(key, out var mathml))
            _done[key] = mathml = Render(key.Item1, display);
        return mathml;
    }

    /// <summary>A formula as far as plain text can say it.</summary>
    /// <param name="tex">LaTeX within a line.</param>
    /// <returns>Its characters, for example <c>σ(x)∈(0,1)</c>.</returns>
    public string Characters(string tex) =>
        WebUtility.HtmlDecode(Markup.Replace(Typeset(tex, display: false), "")).Replace("\u2061", "");

    private string Render(string tex, bool display)
    {
        try
        {
            return _typeset.Value(tex, display);
        }
        catch (Jint.Runtime.JavaScriptException error)
        {
            Errors.Add($"'{tex.ReplaceLineEndings(" ")}': {error.Message.ReplaceLineEndings(" ")}");
            return Template.Render("math-error", new { Tex = tex, Reason = error.Message });
        }
    }

    private static Func<string, bool, string> Load()
    {
        var engine = new Jint.Engine(options => options.LimitRecursion(1000).TimeoutInterval(TimeSpan.FromSeconds(30)));
        foreach (var script in Scripts)
            engine.Execute(new EmbeddedFiles(typeof(MathTypesetter).Assembly).Text(script));
        return (tex, display) => engine.Invoke("typeset", tex, display ? JsBoolean.True : JsBoolean.False).AsString();
    }

    [GeneratedRegex("<annotation.*?</annotation>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Markup { get; }
}
