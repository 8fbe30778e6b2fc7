using Engine.Cells.Values;

namespace Engine.Cells.Tests.Values;

public sealed class CSharpNameTests
{
    public static TheoryData<Type, string> Names => new()
    {
        { typeof(Dictionary<string, List<int[]>>), "Dictionary<string, List<int[]>>" },
        { typeof(int[][,]), "int[][,]" },
        { typeof((int, (string, bool?))[]), "(int, (string, bool?))[]" },
        { typeof(Dictionary<,>), "Dictionary<TKey, TValue>" },
        { typeof(List<int>.Enumerator), "List<int>.Enumerator" },
        { new { Id = 1 }.GetType(), "{ int Id }" },
        { new[] { 1 }.Select(i => $"{i}").GetType(), "IEnumerable<string>" },
        { new[] { 1 }.Cast<object>().GetType(), "IEnumerable<object>" },
        { new[] { 1 }.GroupBy(i => $"{i}").Single().GetType(), "IGrouping<string, int>" },
        { new[] { 1 }.ToLookup(i => $"{i}").GetType(), "ILookup<string, int>" },
    };

    [Theory, MemberData(nameof(Names))]
    public void Is_what_a_program_would_say(Type type, string name) => Assert.Equal(name, CSharpName.Of(type));
}
