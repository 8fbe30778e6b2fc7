using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Engine.Notebooks.Json;

namespace Engine.Notebooks;

/// <summary>Ids for cells that have none, the same on every run.</summary>
internal static class CellId
{
    private const int Bytes = 4;

    /// <summary>Gives every cell an id of its own: of two that share one, the first keeps it.</summary>
    /// <param name="cells">The cells of a notebook, in order.</param>
    public static void Complete(IEnumerable<JsonObject> cells)
    {
        var all = cells.ToList();
        var taken = new HashSet<string>();
        var without = all.Where(cell => cell["id"] is not { } id || !taken.Add(id.GetValue<string>())).ToList();
        foreach (var cell in without)
            JupyterJson.SetSorted(cell, "id", Unused(all.IndexOf(cell), MultilineText.Join(cell["source"])!, taken));
    }

    private static string Unused(int index, string source, HashSet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{index}.{attempt}\n{source}"));
            var id = Convert.ToHexStringLower(hash.AsSpan(0, Bytes));
            if (taken.Add(id))
                return id;
        }
    }
}
