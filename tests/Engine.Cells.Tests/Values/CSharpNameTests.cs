using Engine.Cells.Values;

namespace Engine.Cells.Tests.Values;

public sealed class CSharpNameTests
{
    public static TheoryData<Type, string> Names => new()
    {
        { typeof(Dictionary<string, List<int[]>>), "Dictionary<string, List<int[]>>" },
        { typeof(int[][,]), "int[][,]" },
        { typeof((int, (string, bool?))[]), "(int, (string, bool?))[]" },
        { typeof((int, int, int, int, int, int, int, string, bool)), "(int, int, int, int, int, int, int, string, bool)" },
        { typeof(ValueTuple<,>), "ValueTuple<T1, T2>" },
        { typeof(Enumerable).GetMethods().First(method => method.Name == "Zip" && method.GetParameters().Length == 2).ReturnType, "IEnumerable<(TFirst, TSecond)>" },
        { Task.CompletedTask.GetType(), "Task" },
        { typeof(List<Private>), "List<CSharpNameTests.Private>" },
        { new Private[1].Where(item => item is null).GetType(), "IEnumerable<CSharpNameTests.Private>" },
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

    private sealed class Private;
}
