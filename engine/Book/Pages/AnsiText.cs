using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Engine.Book.Pages;

/// <summary>Terminal text as HTML: ANSI colours become classes, a line is overwritten as a terminal does it, other control sequences are left out.</summary>
internal static partial class AnsiText
{
    /// <summary>Converts terminal text.</summary>
    /// <param name="text">Text with ANSI escape sequences, carriage returns and backspaces.</param>
    /// <returns>HTML.</returns>
    public static string ToHtml(string text)
    {
        var screen = new Screen();
        foreach (Match match in Sequence.Matches(text.Replace("\r\n", "\n")))
        {
            screen.Write(match.Groups["text"].Value);
            if (match.Groups["final"].Success)
                screen.Obey(match.Groups["final"].Value[0], match.Groups["codes"].Value);
        }
        return screen.ToHtml();
    }

    /// <summary>Text up to the next sequence; the letter that says what it does and its numbers, if it is a control sequence.</summary>
    /// <remarks>ECMA-48: a control sequence; a string (title, link, picture) up to its end; anything else of two or three characters.</remarks>
    [GeneratedRegex(@"(?<text>[^\e]*)(?:\e\[(?<codes>[0-?]*)[ -/]*(?<final>[@-~])|\e[\]PX^_][^\a\e]*(?:\a|\e\\|$)|\e[ -/]*[0-~]?|$)")]
    private static partial Regex Sequence { get; }

    /// <summary>Lines of characters with their styles, and where the next character goes in the last of them.</summary>
    private sealed class Screen
    {
        private static readonly (string Text, string Style) Blank = (" ", "");

        private readonly StringBuilder _finished = new();
        private readonly List<(string Text, string Style)> _line = [];
        private readonly SortedSet<int> _style = [];
        private string _class = "";
        private int _cursor;

        public void Write(string text)
        {
            var elements = StringInfo.GetTextElementEnumerator(text);
            while (elements.MoveNext())
                Put(elements.GetTextElement());
        }

        public void Obey(char final, string codes)
        {
            var number = int.TryParse(codes, CultureInfo.InvariantCulture, out var given) ? given : 0;
            switch (final)
            {
                case 'm':
                    Apply(codes);
                    break;
                case 'K':
                    Erase(number);
                    break;
                case 'G':
                    _cursor = Math.Clamp(number - 1, 0, _line.Count);
                    break;
                case 'D':
                    _cursor = Math.Max(0, _cursor - Math.Max(1, number));
                    break;
            }
        }

        public string ToHtml()
        {
            FinishLine();
            return _finished.ToString();
        }

        private void Put(string character)
        {
            switch (character)
            {
                case "\n":
                    FinishLine();
                    _finished.Append('\n');
                    break;
                case "\r":
                    _cursor = 0;
                    break;
                case "\b":
                    _cursor = Math.Max(0, _cursor - 1);
                    break;
                case var control when control.Length == 1 && control != "\t" && char.IsControl(control[0]):
                    break;
                default:
                    while (_line.Count <= _cursor)
                        _line.Add(Blank);
                    _line[_cursor++] = (character, _class);
                    break;
            }
        }

        private void FinishLine()
        {
            for (var i = 0; i < _line.Count;)
            {
                var style = _line[i].Style;
                var run = string.Concat(_line.Skip(i).TakeWhile(c => c.Style == style).Select(c => c.Text));
                _finished.Append(style == "" ? Escape.Html(run) : $"<span class=\"{style}\">{Escape.Html(run)}</span>");
                i += _line.Skip(i).TakeWhile(c => c.Style == style).Count();
            }
            _line.Clear();
            _cursor = 0;
        }

        // 0: from the cursor, 1: up to it, 2: all. The cursor stays where it is.
        private void Erase(int part)
        {
            if (part == 2)
                _line.Clear();
            else if (part == 0 && _cursor < _line.Count)
                _line.RemoveRange(_cursor, _line.Count - _cursor);
            for (var i = 0; part == 1 && i < _line.Count && i <= _cursor; i++)
                _line[i] = Blank;
        }

        private void Apply(string codes)
        {
            foreach (var code in codes.Split(';'))
            {
                _ = int.TryParse(code, CultureInfo.InvariantCulture, out var number);
                if (number is 38 or 48)
                    break; // A palette's colour follows, which has no class here.
                if (number == 0)
                    _style.Clear();
                else if (IsColour(number) || number == 39)
                    _style.RemoveWhere(IsColour);
                else if (number is 22 or 23 or 24)
                    _style.Remove(number == 22 ? 1 : number - 20);
                if (IsColour(number) || number is 1 or 3 or 4)
                    _style.Add(number);
            }
            _class = string.Join(' ', _style.Select(code => $"ansi-{code}"));
        }

        private static bool IsColour(int code) => code is >= 30 and <= 37 or >= 90 and <= 97;
    }
}
