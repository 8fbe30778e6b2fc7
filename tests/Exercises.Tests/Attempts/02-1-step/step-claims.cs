//// right: with if
string MyVerdict(int claim)
{
    if (claim == 1)
        return "c";
    return claim == 2 ? "b" : "a";
}

//// right: from an array
string MyVerdict(int claim) => new[] { "", "C", "B", "A" }[claim];

//// right: from a string
string MyVerdict(int claim) => "cba"[claim - 1].ToString();

//// wrong: What does the theorem presuppose about the two classes?
string MyVerdict(int claim) => "a";

//// wrong: Weights that start at zero and take smaller steps make the same mistakes.
string MyVerdict(int claim) => "b";

//// wrong: Would they have moved if the classes were separable?
string MyVerdict(int claim) => "c";

//// wrong: What is the sum on the line
string MyVerdict(int claim) => "cbb"[claim - 1].ToString();
