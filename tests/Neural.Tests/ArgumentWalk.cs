using System.Reflection;

namespace Neural.Tests;

/// <summary>A call of the public surface with one argument that is not as it should be.</summary>
/// <param name="Name">What is called, and the argument: <c>Figures.Lines(title)</c>.</param>
/// <param name="Method">The method, its type parameters replaced by double.</param>
/// <param name="Parameter">The argument.</param>
internal sealed record ArgumentCall(string Name, MethodBase Method, ParameterInfo Parameter);

/// <summary>Walks over the public surface of a library, and calls it with one argument replaced and harmless others.</summary>
/// <param name="library">The library.</param>
/// <param name="samples">Of every type that occurs in its surface a value that does no harm.</param>
/// <param name="checkedRecords">The records that check what they are given; others only carry results.</param>
internal sealed class ArgumentWalk(Assembly library, IReadOnlyDictionary<Type, Func<object>> samples, params Type[] checkedRecords)
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Every argument that must not be null.</summary>
    public IEnumerable<ArgumentCall> NotNull() => Calls(parameter =>
        !parameter.ParameterType.IsValueType && Nullability.Create(parameter).WriteState == NullabilityState.NotNull
        && !(parameter.Member is ConstructorInfo && parameter.ParameterType == parameter.Member.DeclaringType));

    /// <summary>A null for the argument of this name is refused by its name, in one line.</summary>
    public void AssertNullIsNamed(string name)
    {
        foreach (var call in NotNull().Where(call => call.Name == name))
        {
            var error = Error(call, null);
            Assert.True(error is ArgumentException, $"{name}: {error?.GetType().Name ?? "nothing thrown"}: {error?.Message}");
            var refused = Assert.IsAssignableFrom<ArgumentException>(error);
            Assert.True(refused.ParamName == call.Parameter.Name, $"{name} names another: {refused.Message}");
            Assert.DoesNotContain('\n', refused.Message);
            Assert.DoesNotContain("Value cannot be null", refused.Message);
        }
    }

    /// <summary>Every argument of a type.</summary>
    public IEnumerable<ArgumentCall> Of(Type type) => Calls(parameter => parameter.ParameterType == type);

    /// <summary>What a call throws with that argument; null if nothing.</summary>
    public Exception? Error(ArgumentCall call, object? argument)
    {
        object?[] arguments = [.. call.Method.GetParameters().Select(p => p.Position == call.Parameter.Position ? argument : Sample(p))];
        try
        {
            var target = call.Method.IsStatic || call.Method is ConstructorInfo ? null : Instance(call.Method.DeclaringType!);
            var result = call.Method is ConstructorInfo constructor ? constructor.Invoke(arguments) : call.Method.Invoke(target, arguments);
            // What is computed only when it is read is read.
            if (result is System.Collections.IEnumerable lazy)
                _ = lazy.Cast<object>().Take(10).Count();
            return null;
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException;
        }
    }

    private IEnumerable<ArgumentCall> Calls(Func<ParameterInfo, bool> which) =>
        from method in Surface()
        from parameter in method.GetParameters()
        where which(parameter)
        select new ArgumentCall(
            $"{method.DeclaringType!.Name.Split('`')[0]}{(method is ConstructorInfo ? "" : $".{method.Name}")}({parameter.Name})", method, parameter);

    private IEnumerable<MethodBase> Surface() =>
        from type in library.GetExportedTypes()
        let closed = type.IsGenericTypeDefinition ? Closed(type) : type
        where closed is { IsByRefLike: false } && !typeof(Delegate).IsAssignableFrom(closed)
        from method in closed.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>()
        where !method.IsAbstract && !method.IsSpecialName | method is ConstructorInfo
            && method.Name is not ("Equals" or "Deconstruct" or "<Clone>$" or "ToString" or "PrintMembers")
            && !(method is ConstructorInfo && (closed.IsAbstract || IsRecordOfData(closed)))
        select method is MethodInfo { IsGenericMethodDefinition: true } generic ? Closed(generic) : method into method
        where method is not null && method.GetParameters().All(parameter => !parameter.ParameterType.IsByRefLike && !parameter.ParameterType.IsByRef)
        select method;

    private bool IsRecordOfData(Type type) =>
        type.GetMethod("<Clone>$") is not null && !checkedRecords.Any(record => record.IsAssignableFrom(type));

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

    private object? Sample(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue is DBNull ? null : parameter.DefaultValue
        : samples.TryGetValue(parameter.ParameterType, out var make) ? make()
        : Instance(parameter.ParameterType);

    private object Instance(Type type)
    {
        if (samples.TryGetValue(type, out var make))
            return make();
        if (typeof(Delegate).IsAssignableFrom(type))
            throw new NotSupportedException($"there is no sample of {type}: add one");
        if (type.IsAbstract)
            return samples.First(sample => sample.Key.IsAssignableTo(type)).Value();
        var constructor = type.GetConstructors().OrderBy(c => c.GetParameters().Length).FirstOrDefault();
        return constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(Sample)]);
    }
}
