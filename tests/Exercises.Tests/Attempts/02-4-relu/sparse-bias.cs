//// right: half way between the last unit that is off and the first that is on
double MyBias(double[] z, double share)
{
    var margin = 1.0; // either way
    var n = (int)Math.Round(share * z.Length);
    var sorted = z.OrderBy(sum => sum).ToList();
    if (n == 0)
        return -(sorted[0] - margin);
    if (n == z.Length)
        return -(sorted[^1] + margin);
    return -(sorted[n - 1] + sorted[n]) / 2;
}

//// right: the largest sum of those that are off, found by counting
double MyBias(double[] z, double share)
{
    var n = Convert.ToInt32(share * z.Length);
    var last = double.NegativeInfinity;
    foreach (var candidate in z)
    {
        if (z.Count(sum => sum <= candidate) == n)
            last = candidate;
    }
    const double high = 1e3; // either way
    return double.IsFinite(last) ? -last : high;
}

//// right: sorted downwards
double MyBias(double[] z, double share)
{
    Array.Sort(z);
    Array.Reverse(z);
    var open = z.Length - (int)Math.Round(share * z.Length);
    const double high = 1e6; // either way
    return open == z.Length ? high : -z[open];
}

//// wrong: This is the share of units that are *open*.
double MyBias(double[] z, double share)
{
    var n = (int)Math.Round((1 - share) * z.Length);
    return -z.Order().ElementAt(n - 1);
}

//// wrong: answers zero, too.
double MyBias(double[] z, double share) =>
    -z.Order().ElementAt((int)Math.Round(share * z.Length));

//// wrong: Follow the sign
double MyBias(double[] z, double share) =>
    z.Order().ElementAt((int)Math.Round(share * z.Length) - 1);

//// wrong: The sums come in no order.
double MyBias(double[] z, double share) => -z[(int)Math.Round(share * z.Length) - 1];

//// wrong: an exception
double MyBias(double[] z, double share) =>
    -z.Order().ElementAt((int)Math.Round(share * z.Length) - 1);

//// wrong: cuts off what is behind the point.
double MyBias(double[] z, double share)
{
    var n = (int)(share * z.Length);
    return n == 0 ? 1e6 : -z.Order().ElementAt(n - 1);
}
