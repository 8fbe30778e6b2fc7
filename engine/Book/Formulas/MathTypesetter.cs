using System.Net;
using System.Text.RegularExpressions;
using Engine.Notebooks.Files;
using Jint;
using Jint.Native;

namespace Engine.Book.Formulas;

/// <summary>LaTeX to MathML, by KaTeX run here, so that the page needs neither script nor network for it.</summary>
internal sealed partial class MathTypesetter
{
    private readonly Lazy<Func<string, bool, string>> _katex = new(Load);
    private readonly Dictionary<(string Tex, bool Display), string> _typeset = [];

    /// <summary>What could not be typeset: the formula and KaTeX's reason, a line each.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Typesets a formula.</summary>
    /// <param name="tex">LaTeX, with or without the dollar signs around it.</param>
    /// <param name="display">Whether it stands on a line of its own.</param>
    /// <returns>MathML; the source, marked as an error, if it is no LaTeX that KaTeX knows.</returns>
    public string Typeset(string tex, bool display)
    {
        var key = (tex.Trim(), display);
        if (!_typeset.TryGetValue(key, out var mathml))
            _typeset[key] = mathml = Render(key.Item1, display);
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
            var html = _katex.Value(tex, display);
            return MathAlphabet.Apply(Sign.Replace(Wrapper.Replace(html, "$1"), " form=\"prefix\""));
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
        engine.Execute(new EmbeddedFiles(typeof(MathTypesetter).Assembly).Text("Vendor/katex.min.js"));
        var render = engine.Evaluate(
            "(tex, displayMode) => katex.renderToString(tex, {displayMode, output: 'mathml', strict: 'ignore'})");
        return (tex, display) => engine.Invoke(render, tex, display ? JsBoolean.True : JsBoolean.False).AsString();
    }

    [GeneratedRegex("^<span class=\"katex\">(.*)</span>$", RegexOptions.Singleline)]
    private static partial Regex Wrapper { get; }

    [GeneratedRegex("<annotation.*?</annotation>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Markup { get; }

    /// <summary>
    /// Where a sign follows an opening or an operator: KaTeX leaves it to its own styles that it is no subtraction,
    /// and MathML takes it for one unless it is told.
    /// </summary>
    [GeneratedRegex("(?<=<mo[^>]*>[(\\[{,;=<>≤≥≈∼→⋅×]</mo><mo)(?=>[−+±]</mo>)")]
    private static partial Regex Sign { get; }
}
