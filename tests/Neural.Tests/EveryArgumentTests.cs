using System.Reflection;
using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests;

/// <summary>Walks over the public surface: whatever must not be null says so, by its name, in one line.</summary>
public sealed class EveryArgumentTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    // Of every type that occurs in the surface a value that does no harm; what is not here is found by the test that counts.
    private static readonly Dictionary<Type, Func<object>> Samples = new()
    {
        [typeof(int)] = () => 2,
        [typeof(double)] = () => 0.5,
        [typeof(bool)] = () => false,
        [typeof(string)] = () => "relu",
        [typeof(Random)] = () => new Random(1),
        [typeof(Range)] = () => ..1,
        [typeof(FanMode)] = () => FanMode.FanIn,
        [typeof(TrainingEnd)] = () => TrainingEnd.Completed,
        [typeof(double[])] = () => new[] { 0.5, 0.25 },
        [typeof(double[][])] = () => new[] { new[] { 0.5, 0.25 } },
        [typeof(double[,])] = () => new[,] { { 0.5, 0.25 } },
        [typeof(int[])] = () => new[] { 2, 1 },
        [typeof(byte[])] = () => new byte[] { 1, 2 },
        [typeof(IReadOnlyList<int>)] = () => new[] { 1, 0 },
        [typeof(IReadOnlyList<double>)] = () => new[] { 0.5, 0.25 },
        [typeof(IReadOnlyList<string>)] = () => new[] { "a" },
        [typeof(IReadOnlyList<EpochResult>)] = () => Array.Empty<EpochResult>(),
        [typeof(IReadOnlyList<LayerStatistics>)] = () => Array.Empty<LayerStatistics>(),
        [typeof(IReadOnlyList<Parameter<double>>)] = () => new[] { Weight() },
        [typeof(IEnumerable<Layer<double>>)] = () => new Layer<double>[] { new Linear<double>(2, 2) },
        [typeof(Matrix<double>)] = () => new Matrix<double>(2, 2),
        [typeof(Parameter<double>)] = () => Weight(),
        [typeof(Dataset<double>)] = () => new Dataset<double>(new(2, 2), new(2, 2)),
        [typeof(Layer<double>)] = () => new Linear<double>(2, 2),
        [typeof(Sequential<double>)] = () => new Sequential<double>(new Linear<double>(2, 2)),
        [typeof(NeuralNetwork<double>)] = () => new NeuralNetwork<double>([2, 2]),
        [typeof(Trainer<double>)] = () => new Trainer<double>(new Linear<double>(2, 2), new MeanSquaredError()),
        [typeof(TrainingOptions<double>)] = () => new TrainingOptions<double>(),
        [typeof(Activation)] = () => new Tanh(),
        [typeof(Loss)] = () => new MeanSquaredError(),
        [typeof(Optimizer)] = () => new SGD(),
        [typeof(Schedule)] = () => new StepDecay(2),
        [typeof(Initializer)] = () => new HeNormal(),
        [typeof(LayerStatistics)] = () => new LayerStatistics("l", 0, 1, 0, 1, 1, 1),
        [typeof(Func<double, double>)] = () => (Func<double, double>)(x => x),
        [typeof(Func<double[], double>)] = () => (Func<double[], double>)(x => x[0]),
        [typeof(Func<ReadOnlySpan<double>, double>)] = () => (Func<ReadOnlySpan<double>, double>)(x => x[0]),
        [typeof(Func<Layer<double>>)] = () => (Func<Layer<double>>)(() => new Linear<double>(2, 2)),
        [typeof(Func<Matrix<double>, Matrix<double>>)] = () => (Func<Matrix<double>, Matrix<double>>)(x => x),
        [typeof(Action<Matrix<double>>)] = () => (Action<Matrix<double>>)(_ => { }),
        [typeof(Func<int, int, double>)] = () => (Func<int, int, double>)((_, _) => 1),
    };

    public static TheoryData<string> Calls => [.. Surface().SelectMany(method => Checked(method).Select(parameter => Name(method, parameter))).Distinct().Order()];

    [Theory, MemberData(nameof(Calls))]
    public void A_null_is_named_in_one_line(string call)
    {
        foreach (var method in Surface())
        {
            foreach (var parameter in Checked(method).Where(parameter => Name(method, parameter) == call))
            {
                var error = Error(method, parameter);
                Assert.True(error is not null and ArgumentException, $"{call}: {error?.GetType().Name ?? "nothing thrown"}: {error?.Message}");
                Assert.True(Assert.IsAssignableFrom<ArgumentException>(error).ParamName == parameter.Name, $"{call} names another: {error!.Message}");
                Assert.DoesNotContain('\n', error!.Message);
                Assert.DoesNotContain("Value cannot be null", error.Message);
            }
        }
    }

    [Fact]
    public void Many_are_checked() => Assert.InRange(Calls.Count, 60, 1000);

    private static Parameter<double> Weight() => new("w", new Matrix<double>(2, 2));

    private static IEnumerable<MethodBase> Surface() =>
        from type in typeof(Activation).Assembly.GetExportedTypes()
        let closed = type.IsGenericTypeDefinition ? Closed(type) : type
        where closed is { IsByRefLike: false } && !typeof(Delegate).IsAssignableFrom(closed)
        from method in closed.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>()
        where !method.IsAbstract && !method.IsSpecialName | method is ConstructorInfo
            && method.Name is not ("Equals" or "Deconstruct" or "<Clone>$" or "ToString" or "PrintMembers")
            && !(method is ConstructorInfo && (closed.IsAbstract || IsRecordOfData(closed)))
        select method is MethodInfo { IsGenericMethodDefinition: true } generic ? Closed(generic) : method into method
        where method is not null && method.GetParameters().All(parameter => !parameter.ParameterType.IsByRefLike && !parameter.ParameterType.IsByRef)
        select method;

    // A record that only carries results checks nothing: the library itself makes it.
    private static bool IsRecordOfData(Type type) =>
        type.GetMethod("<Clone>$") is not null && !typeof(Activation).IsAssignableFrom(type) && !typeof(Loss).IsAssignableFrom(type)
        && !typeof(Optimizer).IsAssignableFrom(type) && !typeof(Initializer).IsAssignableFrom(type) && !typeof(Schedule).IsAssignableFrom(type);

    private static Type? Closed(Type type)
    {
        try
        {
            return type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(double))]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MethodInfo? Closed(MethodInfo method)
    {
        try
        {
            return method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(double))]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<ParameterInfo> Checked(MethodBase method) => method.GetParameters().Where(parameter =>
        !parameter.ParameterType.IsValueType && Nullability.Create(parameter).WriteState == NullabilityState.NotNull
        && !(method is ConstructorInfo && parameter.ParameterType == method.DeclaringType));

    private static string Name(MethodBase method, ParameterInfo parameter) =>
        $"{method.DeclaringType!.Name.Split('`')[0]}{(method is ConstructorInfo ? "" : $".{method.Name}")}({parameter.Name})";

    private static Exception? Error(MethodBase method, ParameterInfo parameter)
    {
        object?[] arguments = [.. method.GetParameters().Select(p => p == parameter || p.Position == parameter.Position ? null : Sample(p))];
        try
        {
            var target = method.IsStatic || method is ConstructorInfo ? null : Instance(method.DeclaringType!);
            _ = method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(target, arguments);
            return null;
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException;
        }
    }

    private static object? Sample(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue is DBNull ? null : parameter.DefaultValue
        : Samples.TryGetValue(parameter.ParameterType, out var make) ? make()
        : Instance(parameter.ParameterType);

    private static object Instance(Type type)
    {
        if (Samples.TryGetValue(type, out var make))
            return make();
        if (typeof(Delegate).IsAssignableFrom(type))
            throw new NotSupportedException($"there is no sample of {type}: add one");
        if (type.IsAbstract)
            return Samples.First(sample => sample.Key.IsAssignableTo(type)).Value();
        var constructor = type.GetConstructors().OrderBy(c => c.GetParameters().Length).FirstOrDefault();
        return constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(Sample)]);
    }
}
