//// right: capital letters, with logarithms
string MySigmoidLine() => "C";
string MyLastingLine() => "D";
string MyGrowingLine() => "B";
double MyFactor(double first, double last, int layers) =>
    Math.Exp((Math.Log(first) - Math.Log(last)) / (layers - 1));

//// right: with blanks, and powers of ten
string MySigmoidLine() => " c ";
string MyLastingLine() => "d ";
string MyGrowingLine() => " b";
double MyFactor(double first, double last, int layers)
{
    var powers = Math.Log10(first / last);
    double steps = layers - 1;
    return Math.Pow(10, powers / steps);
}

//// right: the inverse of the other way
string MySigmoidLine() => "c";
string MyLastingLine() { var line = 'd'; return line.ToString(); }
string MyGrowingLine() => "b";
double MyFactor(double first, double last, int layers)
{
    var forward = Math.Pow(last / first, 1 / (layers - 1.0));
    return 1 / forward;
}

//// wrong: This gradient vanishes, but slowly
string MySigmoidLine() => "a";
string MyLastingLine() => "d";
string MyGrowingLine() => "b";
double MyFactor(double first, double last, int layers) => 1;

//// wrong: This one grows
string MySigmoidLine() => "c";
string MyLastingLine() => "b";
string MyGrowingLine() => "b";
double MyFactor(double first, double last, int layers) => 1;

//// wrong: Does this gradient grow on it
string MySigmoidLine() => "c";
string MyLastingLine() => "d";
string MyGrowingLine() => "c";
double MyFactor(double first, double last, int layers) => 1;

//// wrong: leads from the first layer to the last
string MySigmoidLine() => "c";
string MyLastingLine() => "d";
string MyGrowingLine() => "b";
double MyFactor(double first, double last, int layers) =>
    Math.Pow(last / first, 1.0 / (layers - 1));

//// wrong: How many steps are there from layer 25
string MySigmoidLine() => "c";
string MyLastingLine() => "d";
string MyGrowingLine() => "b";
double MyFactor(double first, double last, int layers) => Math.Pow(first / last, 1.0 / layers);

//// wrong: What is `1 / 24` in C#
string MySigmoidLine() => "c";
string MyLastingLine() => "d";
string MyGrowingLine() => "b";
double MyFactor(double first, double last, int layers) => Math.Pow(first / last, 1 / (layers - 1));
