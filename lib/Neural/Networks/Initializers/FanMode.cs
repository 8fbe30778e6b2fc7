namespace Neural.Networks;

/// <summary>Which side of a layer an initialiser counts.</summary>
public enum FanMode
{
    /// <summary>The inputs: keeps the variance of the signal on its way forwards.</summary>
    FanIn,

    /// <summary>The outputs: keeps the variance of the gradient on its way backwards.</summary>
    FanOut,
}
