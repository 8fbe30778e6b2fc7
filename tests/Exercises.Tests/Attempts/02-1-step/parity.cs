//// right: counting, with alternating signs
double[][] MyHiddenNeurons()
{
    const double half = 0.5; // either way
    return [.. Enumerable.Range(0, 3).Select(k => new double[] { 1, 1, 1, -k - half })];
}

double[] MyOutputNeuron()
{
    const double half = 0.5; // either way
    var signs = Enumerable.Range(0, 3).Select(k => k % 2 == 0 ? 1 : -1);
    return [.. signs.Select(sign => (double)sign), -half];
}

//// right: one neuron for each corner with an odd number of ones
double[][] MyHiddenNeurons()
{
    const int against = 1; // either way
    const double half = 0.5; // either way
    const double nearlyThree = 2.5; // either way
    return
    [
        [1, -against, -against, -half],
        [-against, 1, -against, -half],
        [-against, -against, 1, -half],
        [1, 1, 1, -nearlyThree],
    ];
}

double[] MyOutputNeuron()
{
    const double half = 0.5; // either way
    return [1, 1, 1, 1, // either way
        -half];
}

//// right: the sum itself decides between one and two, AND decides about three
double[][] MyHiddenNeurons()
{
    const double half = 0.5; // either way
    double[] any = [1, 1, 1, // either way
        -half];
    double[] two = [1, 1, 1, -1 - half];
    double[] all = [1, 1, 1, -2 - half];
    return [all, any, two];
}

double[] MyOutputNeuron()
{
    const double half = 0.5; // either way
    return [
        1, // either way
        1, -1, -half];
}

//// wrong: This says whether *any* input is 1.
double[][] MyHiddenNeurons() => [[1, 1, 1, -0.5]];

double[] MyOutputNeuron() => [1, -0.5];

//// wrong: Three is odd as well
double[][] MyHiddenNeurons() => [[1, 1, 1, -0.5], [1, 1, 1, -1.5]];

double[] MyOutputNeuron() => [1, -1, -0.5];

//// wrong: Every answer is turned round.
double[][] MyHiddenNeurons() => [[1, 1, 1, -0.5], [1, 1, 1, -1.5], [1, 1, 1, -2.5]];

double[] MyOutputNeuron() => [-1, 1, -1, 0.5];

//// wrong: This is AND
double[][] MyHiddenNeurons() => [[1, 1, 1, -2.5]];

double[] MyOutputNeuron() => [1, -0.5];

//// wrong: Four numbers to a row
double[][] MyHiddenNeurons() => [[1, 1, 1], [1, 1, 1], [1, 1, 1]];

double[] MyOutputNeuron() => [1, -1, 1, -0.5];

//// wrong: One number for each row
double[][] MyHiddenNeurons() => [[1, 1, 1, -0.5], [1, 1, 1, -1.5], [1, 1, 1, -2.5]];

double[] MyOutputNeuron() => [1, -1, 1];
