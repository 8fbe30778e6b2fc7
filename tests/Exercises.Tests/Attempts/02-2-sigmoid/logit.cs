//// right: a difference of logarithms
double MyLogit(double p) => Math.Log(p) - Math.Log(1 - p);

//// right: the formula of the sigmoid, solved for x
double MyLogit(double p) => -Math.Log(1 / p - 1);

//// right: by cases
double MyLogit(double p)
{
    if (p == 0)
        return double.NegativeInfinity;
    var odds = p / (1 - p);
    return Math.Log(odds);
}

//// wrong: These are the *odds*
double MyLogit(double p) => p / (1 - p);

//// wrong: This is $\log p$.
double MyLogit(double p) => Math.Log(p);

//// wrong: wrong sign
double MyLogit(double p) => Math.Log((1 - p) / p);

//// wrong: another logarithm
double MyLogit(double p) => Math.Log10(p / (1 - p));
