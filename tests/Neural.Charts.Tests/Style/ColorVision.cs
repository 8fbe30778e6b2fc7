using System.Globalization;

namespace Neural.Charts.Tests;

/// <summary>How colours look, and how much they differ, by published models.</summary>
internal static class ColorVision
{
    /// <summary>Simulations of dichromacy on linear sRGB.</summary>
    /// <remarks>
    /// G. M. Machado, M. M. Oliveira and L. A. F. Fernandes (2009), A physiologically-based model for simulation of color vision
    /// deficiency, IEEE Transactions on Visualization and Computer Graphics 15(6), severity 1.0.
    /// </remarks>
    public static IReadOnlyDictionary<string, double[][]> Machado2009 { get; } = new Dictionary<string, double[][]>
    {
        ["none"] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        ["protan"] = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        ["deutan"] = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        ["tritan"] = [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    };

    // sRGB to XYZ, D65 (IEC 61966-2-1).
    private static readonly double[][] Xyz =
        [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]];

    /// <summary>How much two colours of the form #rrggbb differ for a simulated eye, by CIEDE2000.</summary>
    public static double Difference(string a, string b, string vision) =>
        Ciede2000(Lab(See(Linear(a), vision)), Lab(See(Linear(b), vision)));

    /// <summary>The red, green and blue light of a colour, from 0 to 1.</summary>
    public static double[] Linear(string color) => [.. new[] { 1, 3, 5 }.Select(at =>
        int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber) / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    /// <summary>CIELAB in D65 of linear sRGB.</summary>
    public static double[] Lab(double[] linear)
    {
        var (xyz, white) = (Times(Xyz, linear), Times(Xyz, [1, 1, 1]));
        var f = xyz.Zip(white, (v, w) => v / w > 216.0 / 24389 ? Math.Cbrt(v / w) : ((24389.0 / 27 * v / w) + 16) / 116).ToArray();
        return [(116 * f[1]) - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])];
    }

    /// <summary>The colour difference of CIE 142-2001.</summary>
    public static double Ciede2000(double[] one, double[] two)
    {
        var mean = (Math.Sqrt((one[1] * one[1]) + (one[2] * one[2])) + Math.Sqrt((two[1] * two[1]) + (two[2] * two[2]))) / 2;
        var stretch = 1.5 - (0.5 * Math.Sqrt(Math.Pow(mean, 7) / (Math.Pow(mean, 7) + Math.Pow(25, 7))));
        var (a1, a2) = (one[1] * stretch, two[1] * stretch);
        var (c1, c2) = (Math.Sqrt((a1 * a1) + (one[2] * one[2])), Math.Sqrt((a2 * a2) + (two[2] * two[2])));
        var (h1, h2) = (Hue(a1, one[2]), Hue(a2, two[2]));
        var turn = c1 * c2 == 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        var h = c1 * c2 == 0 ? h1 + h2 : Math.Abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
        var (l, c) = ((one[0] + two[0]) / 2, (c1 + c2) / 2);
        var t = 1 - (0.17 * Cos(h - 30)) + (0.24 * Cos(2 * h)) + (0.32 * Cos((3 * h) + 6)) - (0.20 * Cos((4 * h) - 63));
        var rotation = -Math.Sin(2 * Math.PI / 180 * 30 * Math.Exp(-Math.Pow((h - 275) / 25, 2)))
            * 2 * Math.Sqrt(Math.Pow(c, 7) / (Math.Pow(c, 7) + Math.Pow(25, 7)));
        var lightness = (two[0] - one[0]) / (1 + (0.015 * Math.Pow(l - 50, 2) / Math.Sqrt(20 + Math.Pow(l - 50, 2))));
        var chroma = (c2 - c1) / (1 + (0.045 * c));
        var hue = 2 * Math.Sqrt(c1 * c2) * Math.Sin(Math.PI / 180 * turn / 2) / (1 + (0.015 * c * t));
        return Math.Sqrt((lightness * lightness) + (chroma * chroma) + (hue * hue) + (rotation * chroma * hue));
    }

    private static double[] See(double[] linear, string vision) =>
        [.. Times(Machado2009[vision], linear).Select(v => Math.Clamp(v, 0, 1))];

    private static double[] Times(double[][] matrix, double[] vector) =>
        [.. matrix.Select(row => row.Zip(vector, (m, v) => m * v).Sum())];

    private static double Hue(double a, double b) => a == 0 && b == 0 ? 0 : (Math.Atan2(b, a) * 180 / Math.PI + 360) % 360;

    private static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
}
