using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

/// <summary>Places the remarks of a figure where they cover neither a curve nor each other, on a wide page and on a narrow one.</summary>
internal sealed class Notes
{
    private const int LineLength = 24;
    private const int Longest = 96;
    private const double Sign = 6.9;
    private const double TextLine = 16;
    private const double Gap = 7;
    private const double Step = 5;
    private const double Height = 300;

    // Widths of a plot on a wide page and on a narrow one.
    private static readonly double[] Widths = [604, 262];
    private static readonly double[] Distances = [34, 48, 66, 90, 120, 150];
    private const int Directions = 24;

    private readonly Note[] _notes;
    private readonly Note[] _lost;

    private Notes(Note[] notes, Note[] lost) => (_notes, _lost) = (notes, lost);

    /// <summary>What the figure and its description say of places that are not on the axes.</summary>
    public (string[] Names, double[][] Values) NotDrawn { get; private init; } = ([], []);

    /// <summary>The annotations, or null where there are none.</summary>
    public Annotation[]? Annotations { get; private init; }

    /// <summary>Chooses the places.</summary>
    /// <param name="notes">The remarks, or null.</param>
    /// <param name="title">The figure's title, for a message.</param>
    /// <param name="curves">What must stay visible.</param>
    /// <param name="logX">Whether the x axis is logarithmic.</param>
    /// <param name="logY">Whether the y axis is logarithmic.</param>
    /// <exception cref="ArgumentException">A remark has no text.</exception>
    public static Notes Of(IReadOnlyList<Note>? notes, string title, IReadOnlyList<Samples> curves, bool logX = false, bool logY = false)
    {
        Note[] given = [.. notes ?? []];
        if (Array.FindIndex(given, note => string.IsNullOrWhiteSpace(note?.Text)) is >= 0 and var empty)
            throw new ArgumentException($"note {empty + 1} of {given.Length} in “{title}” has no text: give a few words");

        var drawn = Array.FindAll(given, HasPlace);
        var lost = Array.FindAll(given, note => !HasPlace(note));
        return new(drawn, lost)
        {
            NotDrawn = (
                [.. lost.Select(note => $"the note “{Text.Cut(note.Text, Longest)}”")],
                [.. lost.Select(note => new[] { Charts.NotDrawn.HasPlace(note.X, logX) ? note.Y : note.X })]),
            Annotations = drawn.Length == 0 ? null : Place(drawn, curves, logX, logY),
        };

        bool HasPlace(Note note) => Charts.NotDrawn.HasPlace(note.X, logX) && Charts.NotDrawn.HasPlace(note.Y, logY);
    }

    /// <summary>The description with the remarks behind it.</summary>
    public string Said(string description) => _notes.Length + _lost.Length == 0
        ? description
        : $"{description} Notes: {string.Join("; ", _notes.Concat(_lost).Select(note => note.ToString()))}.";

    private static Annotation[] Place(Note[] notes, IReadOnlyList<Samples> curves, bool logX, bool logY)
    {
        var pages = Widths.Select(width => new Page(notes, curves, logX, logY, width)).ToArray();
        var placed = new List<(double X, double Y)>();
        for (var i = 0; i < notes.Length; i++)
        {
            placed.Add(Distances.SelectMany(distance => Enumerable.Range(0, Directions).Select(k => 2 * Math.PI * k / Directions)
                .Select(angle => (X: Math.Round(1.5 * distance * Math.Cos(angle)), Y: Math.Round(-distance * Math.Sin(angle)))))
                .MinBy(offset => pages.Sum(page => page.Cost(i, offset, placed))));
        }
        return [.. notes.Zip(placed, (note, offset) => Arrow(note, offset, logX, logY))];
    }

    private static Annotation Arrow(Note note, (double X, double Y) offset, bool logX, bool logY) => new Annotation().With(new
    {
        text = Wrapped(note),
        x = Coordinate(note.X, logX),
        y = Coordinate(note.Y, logY),
        ax = offset.X,
        ay = offset.Y,
        showarrow = true,
        xanchor = "center",
        yanchor = "middle",
        arrowhead = 2,
        arrowwidth = 1.4,
        standoff = 4,
        arrowcolor = Palette.Grey,
        font = new Plotly.NET.Font().With(new { size = 12 }),
    });

    private static string Wrapped(Note note) => Text.Wrap(Text.Cut(note.Text, Longest), LineLength);

    // What plotly.js calls the place on a logarithmic axis.
    private static double Coordinate(double value, bool log) => log ? Math.Log10(value) : value;

    /// <summary>The plot on a page of one width, in pixels from its upper left corner.</summary>
    private sealed class Page
    {
        private readonly double _width;
        private readonly (double X, double Y)[] _targets;
        private readonly (double X, double Y)[] _boxes;
        private readonly List<(double X, double Y)> _ink = [];

        public Page(Note[] notes, IReadOnlyList<Samples> curves, bool logX, bool logY, double width)
        {
            _width = width;
            var (left, right) = Range(curves.SelectMany(c => c.X).Concat(notes.Select(note => note.X)), logX);
            var (low, high) = Range(curves.SelectMany(c => c.Y).Concat(notes.Select(note => note.Y)), logY);
            _targets = [.. notes.Select(note => At(note.X, note.Y))];
            _boxes = [.. notes.Select(Size)];
            foreach (var curve in curves)
            {
                (double X, double Y)? before = null;
                foreach (var (x, y) in curve.X.Zip(curve.Y))
                {
                    if (double.IsNaN(x) || double.IsNaN(y))
                    {
                        before = null;
                        continue;
                    }
                    var here = At(x, y);
                    var from = before ?? here;
                    var parts = (int)Math.Ceiling(Math.Max(1, Distance(from, here) / Step));
                    _ink.AddRange(Enumerable.Range(1, parts).Select(k => Between(from, here, (double)k / parts)));
                    before = here;
                }
            }

            (double, double) At(double x, double y) => (
                width * Share(Coordinate(x, logX), left, right), Height * (1 - Share(Coordinate(y, logY), low, high)));
        }

        /// <summary>How bad it is to have the note's text so far from its place.</summary>
        public double Cost(int note, (double X, double Y) offset, List<(double X, double Y)> placed)
        {
            var (target, half) = (_targets[note], (X: (_boxes[note].X / 2) + Gap, Y: (_boxes[note].Y / 2) + Gap));
            var center = (X: target.X + offset.X, Y: target.Y + offset.Y);
            var covered = _ink.Count(point => Math.Abs(point.X - center.X) < half.X && Math.Abs(point.Y - center.Y) < half.Y);
            var crossed = Enumerable.Range(3, 7).Select(k => Between(target, center, k / 10.0)).Count(at => _ink.Any(point => Distance(point, at) < Step));
            var outside = Math.Max(0, half.X - center.X) + Math.Max(0, center.X + half.X - _width)
                + Math.Max(0, half.Y - center.Y) + Math.Max(0, center.Y + half.Y - Height);
            var clashes = placed.Where((other, i) => Overlap(center, half, (_targets[i].X + other.X, _targets[i].Y + other.Y), _boxes[i])).Count()
                + _targets.Count(other => Math.Abs(other.X - center.X) < half.X && Math.Abs(other.Y - center.Y) < half.Y);
            return (10 * covered) + (15 * crossed) + (3 * outside) + (outside > 0 ? 40 : 0) + (200 * clashes) + (0.1 * Distance(target, center));
        }

        private static bool Overlap((double X, double Y) center, (double X, double Y) half, (double X, double Y) other, (double X, double Y) size) =>
            Math.Abs(center.X - other.X) < half.X + (size.X / 2) && Math.Abs(center.Y - other.Y) < half.Y + (size.Y / 2);

        private static (double X, double Y) Size(Note note)
        {
            var lines = Wrapped(note).Split("<br>");
            return (lines.Max(line => line.Length) * Sign, lines.Length * TextLine);
        }

        private static (double, double) Range(IEnumerable<double> values, bool log)
        {
            var places = values.Select(value => Coordinate(value, log)).Where(double.IsFinite).ToArray();
            return (places.Min(), places.Max());
        }

        // In halves, since the whole way from the lowest to the highest number is more than a number can hold.
        private static double Share(double value, double low, double high) =>
            high > low ? 0.05 + (0.9 * (((value / 2) - (low / 2)) / ((high / 2) - (low / 2)))) : 0.5;

        private static (double X, double Y) Between((double X, double Y) a, (double X, double Y) b, double share) =>
            (a.X + (share * (b.X - a.X)), a.Y + (share * (b.Y - a.Y)));

        private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));
    }
}
