using Neural.Display;

namespace Neural.Networks;

/// <summary>How many units of an activation still learn, over a data set.</summary>
/// <param name="Layer">The position of the activation among the network's layers, from 0.</param>
/// <param name="Activation">The function, as it would be made.</param>
/// <param name="Units">The number of units.</param>
/// <param name="Dead">The units whose f′ is 0 for every example: no gradient reaches them.</param>
/// <param name="Inactive">The share of units and examples where f′ is 0.</param>
/// <param name="Saturated">The share of units and examples where |f′| is below the threshold.</param>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed record UnitActivity(int Layer, string Activation, int Units, int Dead, double Inactive, double Saturated)
{
    /// <summary>The share of units that are dead.</summary>
    public double DeadShare => (double)Dead / Units;
}
