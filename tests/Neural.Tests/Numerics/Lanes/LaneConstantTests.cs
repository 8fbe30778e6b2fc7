using System.Reflection;
using Neural.Activations;

namespace Neural.Numerics.Lanes.Tests;

public sealed class LaneConstantTests
{
    private static readonly Type[] ForLanesOfFloat = [typeof(LaneConstant), typeof(PlainConstant), typeof(PlainLimit)];

    /// <summary>A double that a formula captures is converted for every register, into one that held a late result: it would wait
    /// for that, and a function take up to five times as long.</summary>
    [Fact]
    public void Formulas_in_lanes_of_float_hold_no_doubles()
    {
        var formulas = typeof(Activation).Assembly.GetTypes().Where(type => type.IsValueType && !type.IsGenericType && type.IsAssignableTo(typeof(IElementwise)))
            .Where(type => (bool)type.GetProperty(nameof(IElementwise.InOwnPrecision))!.GetValue(null)!).ToList();

        Assert.Contains(formulas, type => type.DeclaringType == typeof(Swish));
        Assert.Empty(formulas.SelectMany(formula => Doubles(formula, formula.FullName!)));
    }

    private static IEnumerable<string> Doubles(Type type, string path) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(field => !ForLanesOfFloat.Contains(field.FieldType))
            .SelectMany(field => field.FieldType == typeof(double) ? [$"{path}.{field.Name}"]
                : field.FieldType.IsPrimitive ? []
                : Doubles(field.FieldType, $"{path}.{field.Name}"));
}
