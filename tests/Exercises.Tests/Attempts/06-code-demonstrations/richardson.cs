//// right: from the better one, and the difference
double MyRichardson(Func<double, double> f, double x, double h)
{
    double D(double step) => (f(x + step) - f(x - step)) / (2 * step);
    var (coarse, fine) = (D(h), D(h / 2));
    return fine + (fine - coarse) / 3;
}

//// right: with weights of the four points
double MyRichardson(Func<double, double> f, double x, double h)
{
    var inner = f(x + h / 2) - f(x - h / 2);
    var outer = f(x + h) - f(x - h);
    return (8 * inner - outer) / (6 * h);
}

//// right: solved for the error
double MyRichardson(Func<double, double> f, double x, double h)
{
    var coarse = (f(x + h) - f(x - h)) / h / 2;
    var fine = (f(x + h / 2) - f(x - h / 2)) / h;
    var c = (coarse - fine) / (0.75 * h * h);
    return coarse - c * h * h;
}

//// wrong: still the central difference
double MyRichardson(Func<double, double> f, double x, double h) =>
    (f(x + h) - f(x - h)) / (2 * h);

//// wrong: Use both
double MyRichardson(Func<double, double> f, double x, double h) => (f(x + h / 2) - f(x - h / 2)) / h;

//// wrong: subtracted the wrong way
double MyRichardson(Func<double, double> f, double x, double h)
{
    double D(double step) => (f(x + step) - f(x - step)) / (2 * step);
    return (4 * D(h) - D(h / 2)) / 3;
}

//// wrong: which number should come out
double MyRichardson(Func<double, double> f, double x, double h)
{
    double D(double step) => (f(x + step) - f(x - step)) / (2 * step);
    return 4 * D(h / 2) - D(h);
}

//// wrong: By which number must the second
double MyRichardson(Func<double, double> f, double x, double h)
{
    double D(double step) => (f(x + step) - f(x - step)) / (2 * step);
    return 2 * D(h / 2) - D(h);
}
