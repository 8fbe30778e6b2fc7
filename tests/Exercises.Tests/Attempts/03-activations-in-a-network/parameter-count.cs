//// right: with LINQ
int MyParameterCount(int[] sizes) =>
    sizes.Zip(sizes.Skip(1), (below, above) => (below + 1) * above).Sum();

//// right: weights and biases apart
int MyParameterCount(int[] sizes)
{
    var weights = 0;
    for (var l = 0; l + 1 < sizes.Length; l++)
        weights += sizes[l] * sizes[l + 1];
    return weights + sizes[1..].Sum();
}

//// right: recursively
int MyParameterCount(int[] sizes)
{
    if (sizes.Length < 2)
        return 0;
    return (1 + sizes[0]) * sizes[1] + MyParameterCount(sizes[1..]);
}

//// wrong: These are the weights
int MyParameterCount(int[] sizes)
{
    var count = 0;
    for (var l = 1; l < sizes.Length; l++)
        count += sizes[l - 1] * sizes[l];
    return count;
}

//// wrong: too large by the size of the input
int MyParameterCount(int[] sizes)
{
    var count = sizes.Sum();
    for (var l = 1; l < sizes.Length; l++)
        count += sizes[l - 1] * sizes[l];
    return count;
}

//// wrong: These are the biases
int MyParameterCount(int[] sizes) => sizes.Skip(1).Sum();
