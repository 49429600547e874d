using Nnx.Flax.Core;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Tests.Layers;

public sealed class FrozenDictTests
{
    private readonly Interpreter _py = new();

    [Test]
    public void Nested_dicts_are_shown_line_by_line_and_come_out_frozen()
    {
        var frozen = Evaluate("FrozenDict({'a': {'b': 1}, 'c': 2})");

        Assert.That(_py.Repr(frozen), Is.EqualTo("FrozenDict({\n    a: {\n        b: 1,\n    },\n    c: 2,\n})"));
        Assert.That(_py.GetItem(frozen, new PyStr("a")), Is.InstanceOf<FrozenDict>());
    }

    [Test]
    public void Equal_entries_hash_alike_in_any_order()
    {
        var one = Evaluate("FrozenDict({1: 2, 3: 4})");
        var other = Evaluate("FrozenDict({3: 4, 1: 2})");

        Assert.That(_py.IsEqual(one, other), Is.True);
        Assert.That(_py.Hash(one), Is.EqualTo(_py.Hash(other)));
    }

    [Test]
    public void Its_entries_cannot_be_set()
    {
        var frozen = Evaluate("FrozenDict(a=1)");

        Assert.That(() => _py.SetItem(frozen, new PyStr("a"), PyNone.Value), Throws.TypeOf<PyRaise>());
    }

    private PyObject Evaluate(string expression)
    {
        var globals = new PyDict();
        globals.Store("FrozenDict", _py.TypeOf(FrozenDict.Class));
        return _py.Evaluate(expression, globals);
    }
}
