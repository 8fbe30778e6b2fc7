//// right: with if
string MyOutputFunction(string quantity)
{
    if (quantity == "spam")
        return "Sigmoid";
    if (quantity == "steering")
        return "Tanh";
    return quantity == "rain" ? "Softplus" : "Identity";
}

//// right: from a dictionary
string MyOutputFunction(string quantity) => new Dictionary<string, string>
{
    ["spam"] = "sigmoid", ["steering"] = "tanh",
    ["rain"] = "softplus", ["temperature"] = "identity",
}[quantity];

//// right: by their first letters
string MyOutputFunction(string quantity) => quantity[..2] switch
{
    "sp" => "sigmoid",
    "st" => "tanh",
    "ra" => "softplus",
    _ => "identity",
};

//// wrong: What would a probability of 1.7 mean?
string MyOutputFunction(string quantity) => "identity";

//// wrong: which way does it never turn?
string MyOutputFunction(string quantity) => "sigmoid";

//// wrong: Nothing keeps this network from predicting −4 mm of rain.
string MyOutputFunction(string quantity) => quantity switch
{
    "spam" => "sigmoid", "steering" => "tanh", _ => "identity",
};

//// wrong: Elsewhere it does.
string MyOutputFunction(string quantity) => quantity switch
{
    "spam" => "sigmoid", "steering" => "tanh", _ => "softplus",
};
