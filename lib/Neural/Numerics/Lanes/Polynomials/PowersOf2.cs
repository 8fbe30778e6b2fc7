namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>2^(i/16) for i from 0 to 15, to twice a double's precision.</summary>
/// <remarks>Written by generate.py.</remarks>
internal static class PowersOf2
{
    /// <summary>The nearest doubles.</summary>
    public static ReadOnlySpan<double> Nearest =>
    [
        1.0,
        1.0442737824274138,
        1.0905077326652577,
        1.1387886347566916,
        1.189207115002721,
        1.241857812073484,
        1.2968395546510096,
        1.3542555469368927,
        1.4142135623730951,
        1.4768261459394993,
        1.5422108254079407,
        1.6104903319492543,
        1.681792830507429,
        1.7562521603732995,
        1.8340080864093424,
        1.9152065613971474,
    ];

    /// <summary>What these miss, relative to them.</summary>
    public static ReadOnlySpan<double> Rest =>
    [
        0.0,
        8.189317638195515e-17,
        -2.7939114859515733e-17,
        7.826573258636076e-17,
        3.3484623336251524e-17,
        3.750854201303127e-17,
        1.9572585293112036e-17,
        5.68648095791174e-17,
        -6.835808657661922e-17,
        -2.3591094770850053e-17,
        5.1548301170786783e-17,
        1.5341410053603723e-17,
        4.875160526227062e-17,
        1.685487290628973e-17,
        1.790126907604513e-17,
        -5.545065618639427e-17,
    ];
}
