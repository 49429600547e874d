using Nnx.Python.Builtins;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Runtime;

namespace Nnx.Python.Tests.Builtins;

[TestFixture]
public sealed class BuiltinFunctionsTests
{
    private readonly Interpreter _py = new();

    [TestCase(0.1, "0.1")]
    [TestCase(1e16, "1e+16")]
    [TestCase(123456789012345680.0, "1.2345678901234568e+17")]
    [TestCase(-0.0, "-0.0")]
    [TestCase(5e-324, "5e-324")]
    [TestCase(0.0001, "0.0001")]
    [TestCase(0.00001, "1e-05")]
    public void Floats_show_the_shortest_text_that_reads_back(double value, string shown) =>
        Assert.That(_py.Repr(new PyFloat(value)), Is.EqualTo(shown));

    [Test]
    public void Sets_of_ints_show_the_order_of_the_reference_table()
    {
        var set = PySet.Of(_py, Ints(33, 1, 17, 64, 9));

        Assert.That(_py.Repr(set), Is.EqualTo("{64, 33, 1, 9, 17}"));
    }

    [Test]
    public void A_list_that_contains_itself_can_be_shown()
    {
        var list = new PyList();
        list.Items.Add(list);

        Assert.That(_py.Repr(list), Is.EqualTo("[[...]]"));
    }

    [Test]
    public void Round_looks_at_the_exact_value() =>
        Assert.That(_py.Repr(Call("round", new PyFloat(2.675), PyInt.Of(2))), Is.EqualTo("2.67"));

    [Test]
    public void Adding_a_number_to_a_text_raises_in_the_words_of_the_reference()
    {
        var raised = Assert.Throws<PyRaise>(() => _py.Binary(BinaryOperator.Add, new PyStr("a"), PyInt.Of(1)));

        Assert.That(raised!.Value.PlainMessage, Is.EqualTo("can only concatenate str (not \"int\") to str"));
    }

    private PyObject Call(string function, params PyObject[] arguments) =>
        _py.Call(BuiltinFunctions.Module.Resolve(_py, function)!, arguments);

    private static IEnumerable<PyObject> Ints(params long[] values) => values.Select(value => (PyObject)PyInt.Of(value));
}
