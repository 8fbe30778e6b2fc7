//// right: with LINQ
bool[] MyDeadUnits(double[,] outputs) =>
    Enumerable.Range(0, outputs.GetLength(1)).Select(unit =>
        Enumerable.Range(0, outputs.GetLength(0)).All(example => outputs[example, unit] == 0))
        .ToArray();

//// right: from the sums, since outputs of ReLU are never negative
bool[] MyDeadUnits(double[,] outputs)
{
    var sums = new double[outputs.GetLength(1)];
    for (var i = 0; i < outputs.GetLength(0); i++)
    {
        for (var j = 0; j < sums.Length; j++)
            sums[j] += outputs[i, j]; // either way
    }
    return sums.Select(sum => sum == 0).ToArray();
}

//// right: by counting zeros
bool[] MyDeadUnits(double[,] outputs)
{
    var (examples, units) = (outputs.GetLength(0), outputs.GetLength(1));
    var zeros = new int[units];
    foreach (var unit in Enumerable.Range(0, units))
    {
        foreach (var example in Enumerable.Range(0, examples))
            zeros[unit] += outputs[example, unit] is 0 ? 1 : 0;
    }
    return [.. zeros.Select(count => count == examples)];
}

//// wrong: That is inactive, and normal.
bool[] MyDeadUnits(double[,] outputs) =>
    Enumerable.Range(0, outputs.GetLength(1)).Select(unit =>
        Enumerable.Range(0, outputs.GetLength(0)).Any(example => outputs[example, unit] == 0))
        .ToArray();

//// wrong: which way does it go?
bool[] MyDeadUnits(double[,] outputs) =>
    Enumerable.Range(0, outputs.GetLength(1)).Select(unit =>
        !Enumerable.Range(0, outputs.GetLength(0)).Any(example => outputs[example, unit] > 0))
        .ToArray();

//// wrong: The units are the columns.
bool[] MyDeadUnits(double[,] outputs) =>
    Enumerable.Range(0, outputs.GetLength(0)).Select(row =>
        Enumerable.Range(0, outputs.GetLength(1)).All(column => outputs[row, column] == 0))
        .ToArray();

//// wrong: The first example alone does not decide.
bool[] MyDeadUnits(double[,] outputs) =>
    Enumerable.Range(0, outputs.GetLength(1)).Select(unit => outputs[0, unit] == 0).ToArray();

//// wrong: Rare is not dead.
bool[] MyDeadUnits(double[,] outputs) =>
    Enumerable.Range(0, outputs.GetLength(1)).Select(unit =>
        Enumerable.Range(0, outputs.GetLength(0)).Average(i => outputs[i, unit]) < 0.05)
        .ToArray();
