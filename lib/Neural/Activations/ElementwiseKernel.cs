using Neural.Numerics.Lanes;

namespace Neural.Activations;

/// <summary>An <see cref="IElementwise"/> behind virtual calls, one per span, so that the code within is compiled for that
/// function alone.</summary>
internal abstract record ElementwiseKernel
{
    public static ElementwiseKernel Of<F>(F function) where F : struct, IElementwise =>
        new Compiled<F, BothPass<F>>(function, new(function));

    public static ElementwiseKernel OfCombined<F>(F function) where F : struct, ICombinedElementwise =>
        new Compiled<F, CombinedPass<F>>(function, new(function));

    public abstract T Value<T>(T x) where T : unmanaged;

    public abstract T Derivative<T>(T x) where T : unmanaged;

    public abstract void Value<T>(ReadOnlySpan<T> x, Span<T> value) where T : unmanaged;

    public abstract void Derivative<T>(ReadOnlySpan<T> x, Span<T> derivative) where T : unmanaged;

    public abstract void Both<T>(ReadOnlySpan<T> x, Span<T> value, Span<T> derivative) where T : unmanaged;

    private sealed record Compiled<F, TBoth>(F Function, TBoth PassOfBoth) : ElementwiseKernel
        where F : struct, IElementwise where TBoth : struct, IPass
    {
        public override T Value<T>(T x) => Traversal.RunOne(new ValuePass<F>(Function), x);

        public override T Derivative<T>(T x) => Traversal.RunOne(new DerivativePass<F>(Function), x);

        public override void Value<T>(ReadOnlySpan<T> x, Span<T> value) =>
            Traversal.Run(new ValuePass<F>(Function), x, value, value);

        public override void Derivative<T>(ReadOnlySpan<T> x, Span<T> derivative) =>
            Traversal.Run(new DerivativePass<F>(Function), x, derivative, derivative);

        public override void Both<T>(ReadOnlySpan<T> x, Span<T> value, Span<T> derivative) =>
            Traversal.Run(PassOfBoth, x, value, derivative);
    }
}
