using System.CommandLine;
using System.Diagnostics;
using Engine.Cli.Execution;
using Engine.Cli.Grading;
using Engine.Cli.Grading.Confinement;
using Engine.Coursework.Assignments;
using Engine.Coursework.Grades;
using Engine.Coursework.Submissions;
using Engine.Host;
using Engine.Host.Packages;
using Engine.Notebooks.Files;

namespace Engine.Cli;

/// <summary><c>grade SUBMISSION… --release DIR --output DIR</c></summary>
internal static class GradeCommand
{
    private const double CellSeconds = 10;
    private const long Megabytes = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static Command Create()
    {
        var submissions = new Argument<string[]>("SUBMISSION")
        {
            Description = "What was handed in: a notebook for each student, a folder for each, or a folder of either.",
            Arity = ArgumentArity.OneOrMore,
        };
        var release = new Option<string>("--release") { Description = "The teacher's notebooks, with solutions and hidden tests: what 'student' was given.", Required = true, HelpName = "FOLDER" };
        release.Aliases.Add("--source");
        var output = new Option<string>("--output") { Description = "The folder for the grades. What is graded there stays graded.", Required = true, HelpName = "FOLDER" };
        var host = new Option<string?>("--host") { Description = "The program in which cells run, such as an installed kernel's; by default the engine's own, compiled for this machine where that pays.", HelpName = "FILE" };
        var command = new Command("grade", "Runs what students have handed in, each in a process of its own that may do little, and gives points.") { submissions, release, output, host };
        var settings = RunSettings.AddTo(command, CellSeconds, Megabytes);
        command.SetAction((parsed, cancel) => ExitCode.OfAsync(() => GradeAsync(
            parsed.GetValue(submissions)!, parsed.GetValue(release)!, Path.GetFullPath(parsed.GetValue(output)!),
            settings.Read(parsed) with { Host = parsed.GetValue(host) }, cancel)));
        return command;
    }

    private static async Task<int> GradeAsync(string[] paths, string release, string output, RunOptions run, CancellationToken cancel)
    {
        var assignments = Assignments(release);
        if (paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
            throw new CommandException($"'{missing}' does not exist");
        var submissions = new SubmissionFinder([.. assignments.Select(assignment => assignment.Name)]).Find(paths);
        if (submissions.Count == 0)
            throw new CommandException($"no submission in {string.Join(", ", paths)}: a folder for each student, or a notebook for each");

        if (run.Host is { } host && !File.Exists(host))
            throw new CommandException($"--host: there is no {host}");
        var packages = await RestoreAsync(assignments, cancel);
        Directory.CreateDirectory(output);
        run = run with { Host = run.Host is null ? await CompiledHost.FindAsync(submissions.Count, cancel) : Path.GetFullPath(run.Host) };
        var workshop = Directory.CreateTempSubdirectory("activation-notebooks-grading-").FullName;
        try
        {
            var confinement = await Confinement.FindAsync(workshop, Hidden([.. paths, release, output], assignments, packages, run.Host), cancel);
            Console.WriteLine(confinement is null
                ? "This system lends no namespaces: submissions are kept from files, processes and the network by the rules for their code alone."
                : "Every submission runs without a network, and writes to a folder of its own.");
            var options = new GradingOptions(run with { Confine = confinement is null ? null : confinement.Apply }, Patience);
            var grades = await AllAsync(new Grader(assignments, Path.Combine(output, "students"), options), submissions, run.Jobs, cancel);
            Write(new Gradebook(Title(assignments, release), grades), output);
        }
        finally
        {
            Directory.Delete(workshop, recursive: true);
        }
        return 0;
    }

    private static List<Assignment> Assignments(string release)
    {
        var (notebooks, malformed) = LoadedNotebooks.Load(NotebookFiles.Find([release]));
        if (malformed.Count > 0)
            throw new CommandException(malformed[0]);
        try
        {
            return [.. notebooks.Select(notebook => new Assignment(
                Path.GetFileNameWithoutExtension(notebook.Path), Path.GetDirectoryName(Path.GetFullPath(notebook.Path))!, notebook.Notebook))];
        }
        catch (AssignmentException e)
        {
            throw new CommandException($"{release}: {e.Message}");
        }
    }

    // Now, for later there is no network; and once for all students, however slow it is.
    private static async Task<IReadOnlyList<string>> RestoreAsync(List<Assignment> assignments, CancellationToken cancel)
    {
        var files = new List<string>();
        foreach (var assignment in assignments)
        {
            var (restored, failure) = await SharedPackages.RestoreAsync(assignment.Code, cancel);
            files.AddRange(failure is null ? restored : throw new CommandException($"{assignment.Name}: {failure}"));
        }
        return files;
    }

    private static string Title(List<Assignment> assignments, string release) =>
        assignments.Count == 1 ? assignments[0].Name : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(release)));

    // Folders rather than files: another student's lies beside a file. What cells cannot run without stays seen.
    private static List<string> Hidden(IEnumerable<string> paths, List<Assignment> assignments, IReadOnlyList<string> packages, string? host)
    {
        string[] needed =
        [
            AppContext.BaseDirectory, host ?? AppContext.BaseDirectory, Dotnet.Path, Path.GetTempPath(),
            .. assignments.SelectMany(assignment => assignment.References), .. packages,
        ];
        return
        [
            .. paths.Select(path => Path.GetFullPath(File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path))
                .Select(Path.TrimEndingDirectorySeparator).Distinct()
                .Where(folder => !needed.Any(place => place.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))),
        ];
    }

    private static async Task<IReadOnlyList<StudentGrade>> AllAsync(
        Grader grader, IReadOnlyList<Submission> submissions, int jobs, CancellationToken cancel)
    {
        var grades = new StudentGrade[submissions.Count];
        var clock = Stopwatch.StartNew();
        var done = 0;
        var gate = new Lock();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancel };
        await Parallel.ForAsync(0, submissions.Count, parallel, async (i, stop) =>
        {
            grades[i] = await grader.GradeAsync(submissions[i], stop);
            lock (gate)
            {
                done++;
                var left = clock.Elapsed / done * (submissions.Count - done);
                Console.WriteLine($"{done} of {submissions.Count}: {OneLine(grades[i].Student)}: {Csv.Number(grades[i].Score)} of {Csv.Number(grades[i].Points)}, about {left:m\\:ss} left");
            }
        });
        return grades;
    }

    private static string OneLine(string name) => new([.. name.Select(c => char.IsControl(c) ? '?' : c)]);

    private static void Write(Gradebook gradebook, string output)
    {
        AtomicFile.Write(Path.Combine(output, "grades.csv"), gradebook.ToCsv());
        AtomicFile.Write(Path.Combine(output, "grades.md"), gradebook.ToMarkdown());
        AtomicFile.Write(Path.Combine(output, "canvas.csv"), gradebook.ToCanvas());
        AtomicFile.Write(Path.Combine(output, "moodle.csv"), gradebook.ToMoodle());
        Console.WriteLine($"grades.csv, grades.md, canvas.csv, moodle.csv and a page for each student: {output}");
    }
}
