using System.Security.Cryptography;
using System.Text;

namespace Engine.Coursework.Submissions;

/// <summary>Names of files made of names that anybody has chosen.</summary>
internal static class SafeName
{
    private const int Longest = 60;

    /// <summary>Letters, digits, dashes and inner dots stay; where anything else stood, a part of a hash keeps names apart.</summary>
    public static string Of(string name)
    {
        var safe = new string([.. name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')]).Trim('.');
        if (safe.Length > Longest)
            safe = safe[..Longest];
        return safe == name && safe.Length > 0 ? safe
            : $"{safe}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}";
    }
}
