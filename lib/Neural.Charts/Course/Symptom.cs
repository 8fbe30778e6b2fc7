namespace Neural.Charts.Course;

/// <summary>What goes wrong in the hidden layers of a network that is trained already.</summary>
public enum Symptom
{
    /// <summary>The loss jumps up or is no longer a number.</summary>
    Divergence,

    /// <summary>Units whose output is zero for every example: the dying ReLU.</summary>
    DeadUnits,

    /// <summary>The gradient hardly reaches the first layers of a deep stack.</summary>
    VanishingGradients,
}
