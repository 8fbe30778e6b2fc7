using Neural.Networks;

namespace Neural.Tests.Networks.Losses;

public sealed class ClassWeightsTests
{
    /// <summary>As sklearn.utils.class_weight.compute_class_weight("balanced", …) has it.</summary>
    [Fact]
    public void BalancedClassesCountAlike()
    {
        int[] labels = [0, 0, 0, 1, 2, 2];
        var weights = ClassWeights.Balanced(labels, 3);
        Assert.Equal([6 / 9.0, 2, 1], weights);
        Assert.All([0, 1, 2], k => Assert.Equal(2, labels.Count(label => label == k) * weights[k], 1e-15));
    }

    [Fact]
    public void TheyAreAValue()
    {
        ClassWeights weights = [1, 0.5, 3];
        Assert.Equal(new double[] { 1, 0.5, 3 }, weights);
        Assert.Equal((ClassWeights)new double[] { 1, 0.5, 3 }, weights);
        Assert.True(weights.Equals(ClassWeights.Of(1, 0.5, 3)));
        Assert.False(weights.Equals(ClassWeights.Of(1, 0.5)));
        Assert.Equal(weights.GetHashCode(), ClassWeights.Of(1, 0.5, 3).GetHashCode());
        Assert.Equal("[1, 0.5, 3]", weights.ToString());
        Assert.Equal(new SoftmaxCrossEntropy(weights, 0.1), new SoftmaxCrossEntropy([1, 0.5, 3], 0.1));
        Assert.NotEqual(new SoftmaxCrossEntropy(weights), new SoftmaxCrossEntropy([1, 0.5, 2]));
    }

    [Fact]
    public void WrongOnesAreRefused()
    {
        RequireRefused("the weight of class 1 is -1; it must be finite and at least 0", () => ClassWeights.Of(1, -1));
        RequireRefused("the weight of class 0 is NaN; it must be finite and at least 0", () => ClassWeights.Of(double.NaN));
        RequireRefused("2 class weights of 0 leave nothing to learn: give some class more", () => ClassWeights.Of(0, 0));
        RequireRefused("0 class weights of 0 leave nothing to learn: give some class more", () => ClassWeights.Of());
        RequireRefused(
            "no label is 1, so its class cannot be weighted: leave it out of the 3 classes, or give the weights yourself",
            () => ClassWeights.Balanced([0, 2], 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClassWeights.Balanced([0, 2], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SoftmaxCrossEntropy(labelSmoothing: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Huber(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SmoothL1(-1));
    }

    private static void RequireRefused(string reason, Func<ClassWeights> make) =>
        Assert.Equal(reason, Assert.Throws<ArgumentException>(make).Message);
}
