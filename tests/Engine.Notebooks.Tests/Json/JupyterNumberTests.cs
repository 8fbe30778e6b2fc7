using System.Globalization;
using Engine.Notebooks.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Engine.Notebooks.Tests.Json;

public class JupyterNumberTests
{
    /// <summary>
    /// Right-hand sides are what Python 3.11 printed for <c>json.dumps(json.loads(x))</c>, without the ".0" of whole numbers.
    /// </summary>
    [Theory]
    [InlineData("1", "1")]
    [InlineData("-0", "0")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("1.0", "1")]
    [InlineData("-0.0", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("1E5", "100000")]
    [InlineData("1E-05", "1e-05")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("0.00012345", "0.00012345")]
    [InlineData("1E+15", "1000000000000000")]
    [InlineData("123456789012345.678", "123456789012345.67")]
    [InlineData("1E+16", "1e+16")]
    [InlineData("-1.25E-300", "-1.25e-300")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("1.7976931348623157E+308", "1.7976931348623157e+308")]
    [InlineData("0.1", "0.1")]
    [InlineData("1e999", "1e999")]
    public void A_number_is_written_as_Python_writes_it(string json, string python) => Assert.Equal(python, JupyterNumber.Canonical(json));

    [Fact]
    public void The_value_never_changes() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.GeneratorFor<NormalFloat>().ToArbitrary(),
        number =>
        {
            var text = number.Get.ToString("E17", CultureInfo.InvariantCulture);
            return double.Parse(JupyterNumber.Canonical(text), CultureInfo.InvariantCulture) == number.Get;
        }));
}
