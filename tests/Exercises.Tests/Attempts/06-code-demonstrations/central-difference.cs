//// right: in steps
double MyCentral(Func<double, double> f, double x, double h)
{
    var right = f(x + h);
    var left = f(x - h);
    return (right - left) / h / 2;
}

//// right: the mean of two one-sided slopes
double MyCentral(Func<double, double> f, double x, double h)
{
    var forward = (f(x + h) - f(x)) / h;
    var backward = (f(x) - f(x - h)) / h;
    return 0.5 * forward + 0.5 * backward;
}

//// right: over the distance of the two points
double MyCentral(Func<double, double> f, double x, double h)
{
    var (low, high) = (x - h, x + h);
    return (f(high) - f(low)) / (high - low);
}

//// wrong: a point on the right
double MyCentral(Func<double, double> f, double x, double h) => (f(x + h) - f(x)) / h;

//// wrong: from a point on the left
double MyCentral(Func<double, double> f, double x, double h) => (f(x) - f(x - h)) / h;

//// wrong: How far apart are the two points
double MyCentral(Func<double, double> f, double x, double h) => (f(x + h) - f(x - h)) / h;

//// wrong: What do you divide by
double MyCentral(Func<double, double> f, double x, double h) => (f(x + h) - f(x - h)) / 2 * h;

//// wrong: wrong sign
double MyCentral(Func<double, double> f, double x, double h) => (f(x - h) - f(x + h)) / (2 * h);
