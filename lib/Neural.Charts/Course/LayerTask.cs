namespace Neural.Charts.Course;

/// <summary>What a layer has to do, which decides its activation function.</summary>
public enum LayerTask
{
    /// <summary>A hidden layer of a feed-forward or convolutional network.</summary>
    Hidden,

    /// <summary>The hidden layer of a transformer's block.</summary>
    TransformerHidden,

    /// <summary>A gate of a recurrent network: how much may pass, from 0 to 1.</summary>
    RecurrentGate,

    /// <summary>The state of a recurrent network, from −1 to 1.</summary>
    RecurrentState,

    /// <summary>An output that says yes or no.</summary>
    BinaryOutput,

    /// <summary>Outputs that each say yes or no, independently of each other.</summary>
    MultiLabelOutput,

    /// <summary>Outputs of which exactly one is right.</summary>
    MultiClassOutput,

    /// <summary>Outputs that are any numbers.</summary>
    RegressionOutput,
}
