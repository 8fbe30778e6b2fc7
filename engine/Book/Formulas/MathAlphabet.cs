using System.Text;
using System.Text.RegularExpressions;

namespace Engine.Book.Formulas;

/// <summary>
/// Letters in styles (ℝ, 𝐖, ℒ) as Unicode's own characters: browsers draw MathML Core, which knows
/// no <c>mathvariant</c> but "normal".
/// </summary>
internal static partial class MathAlphabet
{
    private const int Upright = -1;

    /// <summary>First code point of A–Z, a–z and 0–9 in each style, from Unicode's block at U+1D400.</summary>
    private static readonly Dictionary<string, (int Upper, int Lower, int Digit)> Styles = new()
    {
        ["bold"] = (0x1D400, 0x1D41A, 0x1D7CE),
        ["bold-italic"] = (0x1D468, 0x1D482, 0x1D7CE),
        ["script"] = (0x1D49C, 0x1D4B6, Upright),
        ["fraktur"] = (0x1D504, 0x1D51E, Upright),
        ["double-struck"] = (0x1D538, 0x1D552, 0x1D7D8),
        ["sans-serif"] = (0x1D5A0, 0x1D5BA, 0x1D7E2),
        ["monospace"] = (0x1D670, 0x1D68A, 0x1D7F6),
    };

    /// <summary>The letters that Unicode had before the block, and left out of it.</summary>
    private static readonly Dictionary<int, int> Elsewhere = new()
    {
        [0x1D49D] = 0x212C,
        [0x1D4A0] = 0x2130,
        [0x1D4A1] = 0x2131,
        [0x1D4A3] = 0x210B,
        [0x1D4A4] = 0x2110,
        [0x1D4A7] = 0x2112,
        [0x1D4A8] = 0x2133,
        [0x1D4AD] = 0x211B,
        [0x1D4BA] = 0x212F,
        [0x1D4BC] = 0x210A,
        [0x1D4C4] = 0x2134,
        [0x1D506] = 0x212D,
        [0x1D50B] = 0x210C,
        [0x1D50C] = 0x2111,
        [0x1D515] = 0x211C,
        [0x1D51D] = 0x2128,
        [0x1D53A] = 0x2102,
        [0x1D53F] = 0x210D,
        [0x1D545] = 0x2115,
        [0x1D547] = 0x2119,
        [0x1D548] = 0x211A,
        [0x1D549] = 0x211D,
        [0x1D551] = 0x2124,
    };

    /// <summary>Replaces <c>mathvariant</c> by characters.</summary>
    /// <param name="mathml">MathML as KaTeX writes it.</param>
    /// <returns>MathML that every browser draws alike.</returns>
    public static string Apply(string mathml) => Styled.Replace(mathml, match =>
        Styles.TryGetValue(match.Groups["style"].Value, out var style)
            ? match.Result("<${tag}${rest}>") + Letters(match.Groups["letters"].Value, style) + match.Result("</${tag}>")
            : match.Value);

    private static string Letters(string text, (int Upper, int Lower, int Digit) style)
    {
        var letters = new StringBuilder();
        foreach (var c in text)
            letters.Append(char.ConvertFromUtf32(Letter(c, style)));
        return letters.ToString();
    }

    private static int Letter(char c, (int Upper, int Lower, int Digit) style)
    {
        var code = c switch
        {
            >= 'A' and <= 'Z' => style.Upper + c - 'A',
            >= 'a' and <= 'z' => style.Lower + c - 'a',
            >= '0' and <= '9' when style.Digit != Upright => style.Digit + c - '0',
            _ => c,
        };
        return Elsewhere.GetValueOrDefault(code, code);
    }

    [GeneratedRegex("<(?<tag>mi|mn|mtext) mathvariant=\"(?<style>[a-z-]+)\"(?<rest>[^>]*)>(?<letters>[A-Za-z0-9.]+)</\\k<tag>>")]
    private static partial Regex Styled { get; }
}
