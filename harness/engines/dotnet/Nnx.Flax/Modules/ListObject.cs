using Nnx.Flax.Objects;
using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Modules;

/// <summary>An <c>nnx.List</c>: items are attributes whose names are their positions.</summary>
internal sealed class ListObject : FlaxObject
{
    private const string LengthName = "_length";

    /// <summary>An empty list.</summary>
    public ListObject(PyType type)
        : base(type)
    {
    }

    /// <summary>How many items there are.</summary>
    public int Length => Fields.Find(LengthName) is PyInt { IsSmall: true } length ? (int)length.Small : 0;

    /// <summary>Sets how many items there are.</summary>
    public void SetLength(Interpreter py, int length) => py.SetAttribute(this, LengthName, PyInt.Of(length));

    /// <summary>An item.</summary>
    /// <exception cref="PyRaise">KeyError or, in later releases, AttributeError where it is missing.</exception>
    public PyObject Get(Interpreter py, int index)
    {
        var key = Key(py, index);
        return Fields.Find(py, key) ?? throw (key is PyStr name ? PyError.NoAttribute(this, name.Value) : PyError.Key(key));
    }

    /// <summary>Sets an item as an attribute is set.</summary>
    public void Set(Interpreter py, int index, PyObject value)
    {
        if (Key(py, index) is PyStr name)
        {
            py.SetAttribute(this, name.Value, value);
        }
        else
        {
            AttributeChecks.Set(py, this, PyInt.Of(index), value);
        }
    }

    /// <summary>Takes an item away; those behind it stay where they are.</summary>
    public void Delete(Interpreter py, int index)
    {
        var key = Key(py, index);
        if (key is PyStr name)
        {
            py.DeleteAttribute(this, name.Value);
        }
        else if (Fields.Remove(py, key) is null)
        {
            throw PyError.Key(key);
        }
    }

    /// <summary>Puts an item in front of another.</summary>
    public void Insert(Interpreter py, int index, PyObject value)
    {
        var length = Length;
        var at = Math.Clamp(index < 0 ? index + length : index, 0, length);
        for (var i = length; i > at; i--)
        {
            Set(py, i, Get(py, i - 1));
        }

        Set(py, at, value);
        SetLength(py, Length + 1);
    }

    /// <summary>Sets an item as graph functions do, in the releases that know how to.</summary>
    public void SetKey(Interpreter py, PyObject key, PyObject value)
    {
        if (key is not PyInt { IsSmall: true } position)
        {
            throw PyError.Key(new PyStr($"Invalid key: {py.Str(key)}"));
        }

        var index = (int)position.Small;
        if (index >= Length)
        {
            Insert(py, index, value);
        }
        else if (Get(py, index) is FlaxVariable variable && value is FlaxVariable)
        {
            VariableCopies.UpdateFromState(py, variable, value);
        }
        else
        {
            Set(py, index, value);
        }
    }

    /// <summary>All items.</summary>
    public IEnumerable<PyObject> Items(Interpreter py) => Enumerable.Range(0, Length).Select(index => Get(py, index));

    /// <inheritdoc/>
    public override (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py) => (
        new ReprHeader(Type.Name) { Start = "([", End = "])", Separator = "" },
        Items(py).Select(static item => new ReprAttribute("", item)));

    private static PyObject Key(Interpreter py, int index) => FlaxContext.Of(py).Holds(ObjectRules.IntegerKeysAreTexts)
        ? new PyStr(index.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : PyInt.Of(index);
}
