using System.Collections.Concurrent;
using Engine.Notebooks;
using Notebooks.Tests;

namespace Exercises.Tests;

/// <summary>The exercises of a chapter, and answers to them that people could have written.</summary>
internal sealed class ExerciseSet
{
    private static readonly string Root = Path.GetDirectoryName(StoredNotebooks.Folder)!;

    private static readonly ConcurrentDictionary<string, ExerciseSet> Loaded = new(StringComparer.Ordinal);

    private readonly Lazy<Task<Script>> _setup;

    private ExerciseSet(string name)
    {
        _setup = new(() => Script.AfterSetupAsync(Notebook!));
        Notebook = Notebook.Load(Path.Combine(Folder, $"{name}.ipynb"));
        Exercises = Exercise.Of(Notebook);
        Attempts = [.. Exercises.SelectMany(exercise => Attempt.Read(Path.Combine(Root, "tests/Exercises.Tests/Attempts", name, $"{exercise.Id}.cs")))];
    }

    /// <summary>The names of all sets, for theories.</summary>
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.ipynb").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    /// <summary>The teacher's notebook.</summary>
    public Notebook Notebook { get; }

    /// <summary>Its exercises.</summary>
    public IReadOnlyList<Exercise> Exercises { get; }

    /// <summary>Answers to all of them.</summary>
    public IReadOnlyList<Attempt> Attempts { get; }

    private static string Folder => Path.Combine(Root, "notebooks", "exercises");

    /// <summary>The folder's page.</summary>
    public static string Readme => File.ReadAllText(Path.Combine(Folder, "README.md"));

    /// <summary>A set by its name; its setup, which may train networks, runs once.</summary>
    public static ExerciseSet Load(string name) => Loaded.GetOrAdd(name, key => new(key));

    /// <summary>The state in which each exercise begins.</summary>
    public Task<Script> Setup => _setup.Value;

    /// <summary>The answers to an exercise.</summary>
    public IEnumerable<Attempt> AttemptsAt(Exercise exercise) => Attempts.Where(attempt => attempt.Exercise == exercise.Id);
}
