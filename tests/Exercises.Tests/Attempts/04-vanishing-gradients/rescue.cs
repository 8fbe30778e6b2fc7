//// right: tanh
string MyFunction() => "tanh";
string MyStart() => "he";
string MyRate() => "0.1";

//// right: GELU
string MyFunction() => "gelu";
string MyStart() => "he";
string MyRate() => "0.1";

//// right: the first, looked at one by one
string MyFunction()
{
    var candidates = new[] { "sigmoid", "relu" };
    return candidates[^1];
}
string MyStart() => "he";
string MyRate() => "0.1";

//// wrong: What do six of these slopes make
string MyFunction() => "sigmoid";
string MyStart() => "xavier";
string MyRate() => "10";

//// wrong: What does one layer of this start make
string MyFunction() => "relu";
string MyStart() => "small";
string MyRate() => "0.1";

//// wrong: How far does it get with each step
string MyFunction() => "relu";
string MyStart() => "he";
string MyRate() => "0.0001";

//// wrong: How far does it get with each step
string MyFunction() => "tanh";
string MyStart() => "he";
string MyRate() => "10";

//// wrong: an exception
string MyFunction() => "my own";
string MyStart() => "he";
string MyRate() => "0.1";
