using Neural.Numerics;

namespace Neural.Tests.Numerics;

public sealed class WorkspaceTests
{
    private readonly Matrix<double> _a = RandomMatrix.Uniform<double>(9, 7, 1);
    private readonly Matrix<double> _b = RandomMatrix.Uniform<double>(7, 5, 2);

    [Fact]
    public void TheNextStepUsesTheSameMemory()
    {
        var workspace = new Workspace<double>();
        Matrix<double> first, second;
        using (workspace.Step())
            first = _a + _a;
        using (workspace.Step())
            second = _a * _b;
        second[0, 0] = 42;
        Assert.Equal(42, first[0, 0]);
    }

    [Fact]
    public void ResultsOutsideAStepHaveMemoryOfTheirOwn()
    {
        var workspace = new Workspace<double>();
        using (workspace.Step())
            _ = _a * _b;
        var (first, second) = (_a * _b, _a * _b);
        second[0, 0] = 42;
        Assert.NotEqual(42, first[0, 0]);
    }

    [Fact]
    public void ALaterStepOfTheSameShapesAllocatesNothing()
    {
        var workspace = new Workspace<double>();
        for (var warmUp = 0; warmUp < 3; warmUp++)
            Work();
        Assert.Equal(0, Allocations.Of(Work));

        void Work()
        {
            using (workspace.Step())
                _ = (2.0 * (_a * _b)).TransposeMultiply(_a).ColumnSums();
        }
    }

    [Fact]
    public void StepsOfTwoWorkspacesNest()
    {
        var (outer, inner) = (new Workspace<double>(), new Workspace<double>());
        using (outer.Step())
        {
            var kept = _a * _b;
            var expected = kept.Copy();
            using (inner.Step())
                _ = _b.TransposeMultiply(_b);
            _ = _a * _b;
            Assert.Equal(expected.Span.ToArray(), kept.Span.ToArray());
        }
    }

    [Fact]
    public void AStepWithinItselfIsRefused()
    {
        var workspace = new Workspace<double>();
        using (workspace.Step())
            Assert.Throws<InvalidOperationException>(() => workspace.Step());
    }
}
