using Neural.Coursework;

namespace Exercises.Tests;

/// <summary>Every exercise refuses a right answer in which an operator, a sign or a constant has been changed.</summary>
/// <remarks>Takes minutes: run by <c>.ci/run</c>, with <c>-explicit only</c>.</remarks>
public class MutationTests
{
    private const int Mutations = 10;

    public static TheoryData<string> Sets => ExerciseSet.Names;

    [Theory(Explicit = true)]
    [MemberData(nameof(Sets))]
    public async Task Mutations_are_refused(string name)
    {
        var set = ExerciseSet.Load(name);
        var script = await set.Setup;
        var survivors = new List<string>();
        foreach (var exercise in set.Exercises)
        {
            var right = set.AttemptsAt(exercise).Where(attempt => attempt.Mistake is null).Select(attempt => attempt.Code).Prepend(exercise.Answer);
            foreach (var code in right)
            {
                foreach (var mutation in Mutation.Of(code, seed: 1).Take(Mutations))
                {
                    if (!await IsRefusedAsync(script, mutation.Code, exercise))
                        survivors.Add($"{exercise.Id}: {mutation.What}");
                }
            }
        }
        Assert.True(survivors.Count == 0, string.Join('\n', survivors.Distinct()));
    }

    private static async Task<bool> IsRefusedAsync(Script script, string code, Exercise exercise)
    {
        try
        {
            return await script.TryAsync(code, exercise.Tests) is not null;
        }
        catch (Exception e) when (e is not CheckFailedException)
        {
            return true;
        }
    }
}
