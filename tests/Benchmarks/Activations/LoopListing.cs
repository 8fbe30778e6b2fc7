using System.Text.RegularExpressions;

namespace Benchmarks.Activations;

/// <summary>What a loop over registers is made of, by the compiler's listing of it.</summary>
/// <param name="Products">Multiplications, multiply-adds and comparisons.</param>
/// <param name="Sums">Additions and subtractions.</param>
/// <param name="Others">What else acts on registers.</param>
/// <param name="Loads">Operands from memory, constants among them.</param>
/// <param name="Instructions">All.</param>
/// <param name="CallsOut">Whether a part of it is computed elsewhere, and not counted.</param>
internal sealed partial record LoopListing(int Products, int Sums, int Others, int Loads, int Instructions, bool CallsOut)
{
    /// <summary>The fewest cycles in which a processor gets through them that can begin two products, two sums, two loads and
    /// five instructions in each, four of them on registers; divisions, which take several, are counted as one.</summary>
    public double Limit => new[]
    {
        Products / 2.0, Sums / 2.0, (Products + Sums + Others) / 4.0, Loads / 2.0, Instructions / 5.0,
    }.Max();

    /// <summary>By the method's name, the loop of each method that stores a register in one.</summary>
    public static IEnumerable<(string Method, LoopListing Loop)> Read(string listings) =>
        from listing in listings.Split("; Assembly listing for method ")[1..]
        let loop = LongestLoop([.. listing.Split('\n')[1..].Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != ';')])
        where loop.Count > 0
        select (listing.Split('\n')[0], Of(loop));

    private static LoopListing Of(IReadOnlyList<string> loop)
    {
        int Count(Regex kind) => loop.Count(kind.IsMatch);
        var (products, sums) = (Count(Product()), Count(Sum()));
        return new(products, sums, Count(OnRegisters()) - products - sums, Count(Load()), loop.Count, loop.Any(line => line.StartsWith("call")));
    }

    /// <summary>From a label to the last jump back to it.</summary>
    private static List<string> LongestLoop(string[] lines)
    {
        var labels = lines.Index().Where(line => line.Item.StartsWith("G_M") && line.Item.Contains(':'))
            .ToDictionary(line => line.Item.Split(':')[0], line => line.Index);
        return lines.Index()
            .Where(line => line.Item.StartsWith('j') && labels.TryGetValue(line.Item.Split(' ')[^1], out var label) && label < line.Index)
            .Select(line => lines[labels[line.Item.Split(' ')[^1]]..(line.Index + 1)].Where(other => !other.StartsWith("G_M")).ToList())
            .Where(loop => loop.Any(Store().IsMatch))
            .MaxBy(loop => loop.Count) ?? [];
    }

    [GeneratedRegex("^v(mul|fm|fnm|cmp|min|max)")]
    private static partial Regex Product();

    [GeneratedRegex("^v(add|sub)")]
    private static partial Regex Sum();

    [GeneratedRegex("^v(?!mov|broadcast|zero)")]
    private static partial Regex OnRegisters();

    [GeneratedRegex(@"^(?!vmov\w+ +\S+ ptr|mov +\S+ ptr|vextract).*ptr \[")]
    private static partial Regex Load();

    [GeneratedRegex(@"^vmov\w+ +[xyz]mmword ptr \[r(?!bp|sp)|^vextract\w+ +xmmword ptr \[r(?!bp|sp)")]
    private static partial Regex Store();
}
