namespace Neural.Activations.Tests;

/// <summary>Points of each curve that a textbook states or a reader can check by hand.</summary>
[Trait("Category", "SIMD")]
public sealed class KnownPointsTests
{
    [Theory]
    [InlineData("identity", -2, -2, 1)]
    [InlineData("binary_step", 0, 0, 0)]
    [InlineData("binary_step", 1e-300, 1, 0)]
    [InlineData("sigmoid", 0, 0.5, 0.25)]
    [InlineData("sigmoid", 3.14, 0.958512880698, 0.0397659382337)]
    [InlineData("sigmoid", 37, 1, 8.533047625744065e-17)]
    [InlineData("sigmoid", -37, 8.533047625744065e-17, 8.533047625744065e-17)]
    [InlineData("hard_sigmoid", 1.5, 0.75, 1 / 6.0)]
    [InlineData("hard_sigmoid", 3, 1, 0)]
    [InlineData("tanh", 0, 0, 1)]
    [InlineData("tanh", 1, 0.761594155955765, 0.419974341614026)]
    [InlineData("tanh", 20, 1, 1.699341702116e-17)]
    [InlineData("hard_tanh", 0.5, 0.5, 1)]
    [InlineData("hard_tanh", -1, -1, 0)]
    [InlineData("softsign", -3, -0.75, 0.0625)]
    [InlineData("relu", 0, 0, 0)]
    [InlineData("relu", 2, 2, 1)]
    [InlineData("relu6", 7, 6, 0)]
    [InlineData("relu6", 6, 6, 0)]
    [InlineData("leaky_relu", -2, -0.02, 0.01)]
    [InlineData("leaky_relu", 0, 0, 0.01)]
    [InlineData("leaky_relu(0.2)", -2, -0.4, 0.2)]
    [InlineData("elu", -1, -0.632120558828558, 0.367879441171442)]
    [InlineData("elu(2)", 0, 0, 2)]
    [InlineData("celu(2)", -2, -1.264241117657115, 0.367879441171442)]
    [InlineData("selu", 1, 1.050700987355480, 1.050700987355480)]
    [InlineData("selu", -1, -1.111330737812562, 0.646768602966376)]
    [InlineData("softplus", 0, 0.693147180559945, 0.5)]
    [InlineData("softplus", -40, 4.248354255291589e-18, 4.248354255291589e-18)]
    [InlineData("gelu", 1, 0.841344746068543, 1.083315470587686)]
    [InlineData("gelu", 1.4142135623730951, 1.3029862263925718, 1.128904145185155)]
    [InlineData("gelu_tanh", 1, 0.841191990608308, 1.082964012474229)]
    [InlineData("silu", 1, 0.731058578630005, 0.927670511871187)]
    [InlineData("silu", 2.399357280515468, 2.199678640257734, 1.099839320128867)]
    [InlineData("hard_swish", -1.5, -0.375, 0)]
    [InlineData("hard_swish", -3, 0, 0)]
    [InlineData("hard_swish", 3, 3, 1)]
    [InlineData("mish", 1, 0.865098388267310, 1.049036220099792)]
    public void Values_and_derivatives(string name, double x, double value, double derivative)
    {
        var f = Activation.Parse(name);
        Assert.Equal(value, f.Value(x), 1e-8 * Math.Max(Math.Abs(value), 1e-12));
        Assert.Equal(derivative, f.Derivative(x), 1e-6 * Math.Max(Math.Abs(derivative), 1e-12));
    }
}
