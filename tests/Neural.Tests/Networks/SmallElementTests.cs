using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks;

/// <summary>Constants that a short element cannot hold.</summary>
public sealed class SmallElementTests
{
    public static TheoryData<Optimizer> Optimizers => [new Adam(0.01), new AdamW(0.01), new RMSprop(0.01), new Adam(0.01, epsilon: 1e-30)];

    [Theory, MemberData(nameof(Optimizers))]
    public void A_gradient_of_zero_moves_nothing_in_Half(Optimizer optimizer)
    {
        var parameter = new Parameter<Half>("w", Matrix.Generate(1, 40, (_, i) => (Half)i));
        new OptimizerState<Half>(optimizer with { }, [parameter]).Step();
        Assert.All(parameter.Value.Span.ToArray().Index(), entry => Assert.Equal(entry.Index, (double)entry.Item, 0.01 * entry.Index));
    }

    [Theory, MemberData(nameof(Optimizers))]
    public void A_gradient_whose_square_vanishes_moves_by_no_more_than_the_rate_in_Half(Optimizer optimizer)
    {
        foreach (var gradient in new[] { 6e-8, 1e-6, 1e-5, 1e-4, 2e-4 })
        {
            var parameter = new Parameter<Half>("w", new Matrix<Half>(1, 1));
            parameter.Gradient.Span.Fill((Half)gradient);
            new OptimizerState<Half>(optimizer, [parameter]).Step();
            Assert.InRange((double)parameter.Value[0, 0], -0.011, 0);
        }
    }

    [Fact]
    public void Norms_of_a_constant_stay_finite_in_Half()
    {
        var x = Matrix.Generate(4, 3, (_, _) => (Half)2);
        foreach (var layer in new Layer<Half>[] { new BatchNorm<Half>(3), new LayerNorm<Half>(3, 1e-12), new RMSNorm<Half>(3, 1e-12) })
        {
            var pass = layer.Forward(x, training: true);
            Assert.DoesNotContain(pass.Output.Span.ToArray(), y => !Half.IsFinite(y));
            Assert.DoesNotContain(pass.Pullback(pass.Output).Span.ToArray(), y => !Half.IsFinite(y));
        }
    }
}
