using Neural.Coursework;

namespace Exercises.Tests;

/// <summary>Every exercise accepts what is right, however it is written, and recognises what is wrong.</summary>
/// <remarks>What takes longer is run by <c>.ci/run</c>, with <c>-explicit only</c>.</remarks>
public class AttemptTests
{
    public static TheoryData<string> Sets => ExerciseSet.Names;

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task The_worked_solutions_pass(string name)
    {
        var set = ExerciseSet.Load(name);
        var script = await set.Setup;
        foreach (var exercise in set.Exercises)
        {
            Assert.NotEmpty(exercise.Tests);
            Assert.NotEqual(exercise.Answer, exercise.Starter);
            var verdict = await script.TryAsync(exercise.Answer, exercise.Tests);
            Assert.True(verdict is null, $"{exercise.Id}: {verdict}");
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task The_starters_compile_and_are_told_so(string name)
    {
        var set = ExerciseSet.Load(name);
        var script = await set.Setup;
        foreach (var exercise in set.Exercises)
        {
            foreach (var test in exercise.VisibleTests)
            {
                var verdict = await script.TryAsync(exercise.Starter, [test]);
                Assert.True(verdict?.Mistake?.Name == "not written yet", $"{exercise.Id}: {verdict}");
            }
        }
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Sets))]
    public async Task Answers_that_are_written_otherwise_pass(string name)
    {
        var set = ExerciseSet.Load(name);
        var script = await set.Setup;
        foreach (var exercise in set.Exercises)
        {
            var right = set.AttemptsAt(exercise).Where(attempt => attempt.Mistake is null).ToList();
            Assert.True(right.Count >= 3, $"{exercise.Id} has {right.Count} right answers");
            foreach (var attempt in right)
            {
                var verdict = await script.TryAsync(attempt.Code, exercise.Tests);
                Assert.True(verdict is null, $"{exercise.Id}, {attempt.What}: {verdict}");
            }
        }
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Sets))]
    public async Task Mistakes_are_recognised(string name)
    {
        var set = ExerciseSet.Load(name);
        var script = await set.Setup;
        foreach (var exercise in set.Exercises)
        {
            var wrong = set.AttemptsAt(exercise).Where(attempt => attempt.Mistake is not null).ToList();
            Assert.True(wrong.Count >= 3, $"{exercise.Id} has {wrong.Count} wrong answers");
            foreach (var attempt in wrong)
            {
                var verdict = await script.TryAsync(attempt.Code, exercise.VisibleTests);
                Assert.True(Recognised(attempt, verdict), $"{exercise.Id}, {attempt.Mistake}: {verdict?.ToString() ?? "passes"} [{verdict?.Mistake?.Name}]");
            }
        }
    }

    private static bool Recognised(Attempt attempt, Verdict? verdict) =>
        verdict?.Mistake is { } mistake
        && (mistake.Name == attempt.Mistake || mistake.Hint.Contains(attempt.Mistake!, StringComparison.Ordinal));
}
