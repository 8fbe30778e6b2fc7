// Runs one long experiment and stores what it measured where its notebook reads it:
// dotnet run -c Release --project notebooks/experiments -- NAME
Dictionary<string, Func<ResultFile>> experiments = new()
{
    ["training-length"] = TrainingLength.RunAll,
    ["remedies"] = RemediesExperiment.Run,
    ["remedies-from-zero"] = RemediesExperiment.RunZeroStart,
    ["weight-scale"] = WeightScaleExperiment.Run,
    ["deep-sigmoid"] = DeepSigmoid.Run,
    ["learning-rates"] = LearningRates.Run,
    ["spiral-contest"] = SpiralContest.Run,
    ["plasticity"] = Plasticity.Run,
    ["periodic"] = Periodic.Run,
};

if (args is not [var name] || !experiments.TryGetValue(name, out var experiment))
{
    Console.Error.WriteLine($"name one experiment: {string.Join(", ", experiments.Keys.Order())}");
    return 1;
}
var started = DateTime.UtcNow;
var path = experiment().Save(name, started);
Console.WriteLine($"{path}, after {DateTime.UtcNow - started:h\\:mm\\:ss}");
return 0;
