using Neural.Activations;
using Neural.Networks;

namespace Neural.Charts.Course;

/// <summary>The tree of questions, written once for those who ask it and those who draw it.</summary>
internal static class DecisionFlow
{
    public static Question Root { get; } = Ask(
        "Where does the layer stand?",
        new("output", (task, _) => IsOutput(task), Output()),
        new("hidden", Hidden()));

    private static Question Output() => Ask(
        "What is the task?",
        On("yes or no", LayerTask.BinaryOutput, new(
            "Sigmoid", new Identity(), new BinaryCrossEntropy(), new XavierNormal(),
            "One number between 0 and 1 is the probability of yes. The loss takes the logit and applies the sigmoid itself, "
            + "so that its gradient, σ(z) − t, never vanishes where the answer is wrong.")),
        On("several labels", LayerTask.MultiLabelOutput, new(
            "Sigmoid per label", new Identity(), new BinaryCrossEntropy(), new XavierNormal(),
            "Every label is a yes or no of its own, and the probabilities need not sum to 1.")),
        On("one of k classes", LayerTask.MultiClassOutput, new(
            "Softmax", new Identity(), new SoftmaxCrossEntropy(), new XavierNormal(),
            "The probabilities of classes that exclude each other sum to 1. The loss takes the logits and applies softmax "
            + "itself, which neither overflows nor takes the logarithm of 0.")),
        new("any number", new Choice(
            "Linear", new Identity(), new MeanSquaredError(), new XavierNormal(),
            "A bounded function could not reach every target; no activation leaves the range open.")));

    private static Question Hidden() => Ask(
        "In what network?",
        On("transformer", LayerTask.TransformerHidden, new(
            "GELU", new GELU(), null, new RandomNormal(0.02),
            "Smooth and close to ReLU; BERT and GPT-2 use it, and begin with weights of standard deviation 0.02. "
            + "SiLU, gated, is the usual alternative.")),
        On("recurrent, gate", LayerTask.RecurrentGate, new(
            "Sigmoid", new Sigmoid(), null, new XavierNormal(),
            "A gate multiplies: 0 lets nothing pass, 1 everything. A bounded function of that range is what it needs.")),
        On("recurrent, state", LayerTask.RecurrentState, new(
            "Tanh", new Tanh(), null, new Orthogonal(),
            "The state is used again at every step, so it must be bounded, and centred on zero. "
            + "An orthogonal matrix between one step and the next keeps its length.")),
        new("feed-forward", Symptoms()));

    private static Question Symptoms() => Ask(
        "What goes wrong?",
        On("the loss diverges", Symptom.Divergence, new(
            "ReLU", new ReLU(), null, new HeNormal(),
            "No activation cures a learning rate that is too high. Divide it by ten, look for NaN in the inputs, then look again.")),
        On("units die", Symptom.DeadUnits, new(
            "Leaky ReLU", new LeakyReLU(0.01), null, new HeNormal(),
            "Its slope is nowhere zero, so a unit that is pushed to the left can come back. PReLU and ELU do the same. "
            + "Lower the learning rate too: it is the usual cause.")),
        On("gradients vanish", Symptom.VanishingGradients, new(
            "ReLU + shortcuts", new ReLU(), null, new HeNormal(),
            "Residual connections keep a deep stack trainable at almost any learning rate, and leave ReLU as it is. "
            + "SELU, from LeCun's initialisation, does so in a plain stack, at a small rate.")),
        new("nothing", new Choice(
            "ReLU", new ReLU(), null, new HeNormal(),
            "Cheap, and its slope of 1 keeps gradients alive; start with it and change it only with a reason.")));

    private static Question Ask(string text, params Branch[] branches) => new(text, branches);

    private static Branch On(string answer, LayerTask task, Choice choice) => new(answer, task, choice);

    private static Branch On(string answer, Symptom symptom, Choice choice) => new(answer, symptom, choice);

    private static bool IsOutput(LayerTask task) => task
        is LayerTask.BinaryOutput or LayerTask.MultiLabelOutput or LayerTask.MultiClassOutput or LayerTask.RegressionOutput;
}
