//// right: with if
string MyDiagnosis(string patient)
{
    if (patient == "A")
        return "Rate";
    return patient == "B" ? "Start" : "None";
}

string MyPrognosis() => "Never";

//// right: with a dictionary
string MyDiagnosis(string patient) => new Dictionary<string, string>
{
    ["A"] = "rate", ["B"] = "start", ["C"] = "none",
}[patient];

string MyPrognosis() => "never ";

//// right: with a switch statement
string MyDiagnosis(string patient)
{
    switch (patient)
    {
        case "A": return "rate";
        case "B": return "start";
        default: return "none";
    }
}

string MyPrognosis()
{
    return "NEVER";
}

//// wrong: Is it any better for it?
string MyDiagnosis(string patient) => "function";

string MyPrognosis() => "never";

//// wrong: B's units were dead *before* training.
string MyDiagnosis(string patient) => "rate";

string MyPrognosis() => "never";

//// wrong: Do they cost it anything?
string MyDiagnosis(string patient) => patient == "A" ? "rate" : "start";

string MyPrognosis() => "some";

//// wrong: take them one at a time.
string MyDiagnosis(string patient) => patient switch
{
    "A" => "rate", "B" => "start", _ => "none",
};

string MyPrognosis() => "some";

//// wrong: How large is the gradient?
string MyDiagnosis(string patient) => patient switch
{
    "A" => "rate", "B" => "start", _ => "none",
};

string MyPrognosis() => "rate";

//// wrong: not written yet
string MyDiagnosis(string patient) => "";

string MyPrognosis() => "never";
