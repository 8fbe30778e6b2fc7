//// right: in capitals
string MyAnimals() => "B";
string MyTemperature() => "A";
string MyFirstNetwork() => "D";
string MyDeadUnits() => "E";
string MyDeepStack() => "G";

//// right: with blanks
string MyAnimals() => " b";
string MyTemperature() => "a ";
string MyFirstNetwork() => "d";
string MyDeadUnits() => " e ";
string MyDeepStack() => "g";

//// right: from one string
string MyAnimals() => "badeg"[..1];
string MyTemperature() => "a";
string MyFirstNetwork() { const string Mine = "d"; return Mine; }
string MyDeadUnits() => 'e'.ToString();
string MyDeepStack() => $"{'g'}";

//// wrong: both have a share of 0.9
string MyAnimals() => "c";
string MyTemperature() => "a";
string MyFirstNetwork() => "d";
string MyDeadUnits() => "e";
string MyDeepStack() => "g";

//// wrong: Can this output say −5
string MyAnimals() => "b";
string MyTemperature() => "d";
string MyFirstNetwork() => "d";
string MyDeadUnits() => "e";
string MyDeepStack() => "g";

//// wrong: a leak cures something
string MyAnimals() => "b";
string MyTemperature() => "a";
string MyFirstNetwork() => "e";
string MyDeadUnits() => "e";
string MyDeepStack() => "g";

//// wrong: Does it bring it back to life
string MyAnimals() => "b";
string MyTemperature() => "a";
string MyFirstNetwork() => "d";
string MyDeadUnits() => "g";
string MyDeepStack() => "g";

//// wrong: or the length of the way
string MyAnimals() => "b";
string MyTemperature() => "a";
string MyFirstNetwork() => "d";
string MyDeadUnits() => "e";
string MyDeepStack() => "e";
