using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Expressions.Calls;

/// <summary>Collects the arguments of a call with stars.</summary>
/// <param name="py">The interpreter.</param>
/// <param name="callee">What is called, for errors.</param>
/// <param name="isSingle">Whether one <c>*values</c> gives all positional arguments: only then an error names what is called.</param>
internal sealed class ArgumentCollector(Interpreter py, PyObject callee, bool isSingle)
{
    private readonly List<PyObject> _positional = [];
    private readonly List<string> _names = [];
    private readonly List<PyObject> _named = [];

    public PyObject[] Values => [.. _positional, .. _named];

    public string[] Names => [.. _names];

    public void Add(Argument argument, PyObject value)
    {
        switch (argument.Kind)
        {
            case ArgumentKind.Positional:
                _positional.Add(value);
                break;
            case ArgumentKind.Unpacked:
                Unpack(value);
                break;
            case ArgumentKind.Named:
                AddNamed(argument.Name!, value);
                break;
            default:
                UnpackNames(value);
                break;
        }
    }

    private void Unpack(PyObject value)
    {
        if (value is not (PyList or PyTuple or PyIterator)
            && value.Type.Lookup(Slot.Iter) is null or PyNone && value.Type.Lookup(Slot.GetItem) is null)
        {
            throw PyError.Type($"{(isSingle ? $"{Described()} argument" : "Value")} after * must be an iterable, not {value.Type.Name}");
        }

        _positional.AddRange(py.Iterate(value));
    }

    private void UnpackNames(PyObject value)
    {
        if (value is not PyDict && py.FindAttribute(value, "keys") is null)
        {
            throw PyError.Type($"{Described()} argument after ** must be a mapping, not {value.Type.Name}");
        }

        foreach (var (key, item) in Pairs(value))
        {
            if (key is not PyStr name)
            {
                throw PyError.Type("keywords must be strings");
            }

            AddNamed(name.Value, item);
        }
    }

    private IEnumerable<KeyValuePair<PyObject, PyObject>> Pairs(PyObject value) => value.GetType() == typeof(PyDict)
        ? ((PyDict)value).Entries
        : py.Iterate(py.CallMethod(value, "keys")).Select(key => KeyValuePair.Create(key, py.GetItem(value, key)));

    private void AddNamed(string name, PyObject value)
    {
        if (_names.Contains(name))
        {
            throw PyError.Type($"{Described()} got multiple values for keyword argument '{name}'");
        }

        _names.Add(name);
        _named.Add(value);
    }

    private string Described()
    {
        var module = py.FindAttribute(callee, "__module__") is PyStr { Value: not "builtins" } text ? $"{text.Value}." : "";
        return py.FindAttribute(callee, "__qualname__") is PyStr name ? $"{module}{name.Value}()" : py.Str(callee);
    }
}
