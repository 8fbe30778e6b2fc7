using System.Diagnostics.CodeAnalysis;

namespace Neural.Display;

/// <summary>Says how notebooks show the values of a type, from the first cell on, whatever has been loaded or run before.</summary>
/// <remarks>
/// .NET Interactive's formatter looks for an attribute of this name, whoever has defined it, and reads its properties by their
/// names: so this library needs no reference to it, and a class that a student derives is shown alike.
/// See https://github.com/dotnet/interactive/blob/main/docs/formatting.md.
/// </remarks>
/// <param name="formatterSourceType">A type with a method <c>CreateTypeFormatters</c>.</param>
/// <param name="preferredMimeTypes">What a value is shown as if the cell asks for nothing else.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(
    [DynamicallyAccessedMembers(TypeFormatterSourceAttribute.Members)] Type formatterSourceType, params string[] preferredMimeTypes)
    : Attribute
{
    private const DynamicallyAccessedMemberTypes Members =
        DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.PublicMethods;

    /// <summary>Makes the formatters.</summary>
    [DynamicallyAccessedMembers(Members)]
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>What a value is shown as if the cell asks for nothing else.</summary>
    public string[] PreferredMimeTypes { get; } = preferredMimeTypes;
}
