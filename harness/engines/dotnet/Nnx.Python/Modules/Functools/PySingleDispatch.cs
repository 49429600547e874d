using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Functools;

/// <summary>A generic function that chooses by the class of its first argument: <c>functools.singledispatch</c>.</summary>
/// <param name="function">What is called where no class fits better than <c>object</c>.</param>
internal sealed class PySingleDispatch(PyObject function) : PyCallable, IBindable
{
    private PyDict? _attributes;

    public override PyType Type => FunctoolsTypes.SingleDispatch;

    public override PyDict Attributes => _attributes ??= new PyDict();

    public PyObject Function => function;

    /// <summary>Implementations by class, in order of registration.</summary>
    public List<KeyValuePair<PyType, PyObject>> Registry { get; } = [new(BuiltinTypes.Object, function)];

    public PyObject Bind(PyObject? instance, PyType owner) => instance is null ? this : new PyMethod(this, instance);

    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        return arguments.PositionalCount == 0
            ? throw PyError.Type($"{py.Str(py.FindAttribute(function, "__name__") ?? new PyStr("singledispatch function"))} requires at least 1 positional argument")
            : py.Call(Dispatch(py, arguments.Values[0].Type), arguments);
    }

    /// <summary>The implementation for a class: that of the first class in its order, else of an abstract class that claims it.</summary>
    public PyObject Dispatch(Interpreter py, PyType type)
    {
        foreach (var parent in type.Mro)
        {
            if (ReferenceEquals(parent, BuiltinTypes.Object))
            {
                break;
            }

            foreach (var (candidate, implementation) in Registry)
            {
                if (ReferenceEquals(candidate, parent))
                {
                    return implementation;
                }
            }
        }

        KeyValuePair<PyType, PyObject>? best = null;
        foreach (var entry in Registry)
        {
            if (!ReferenceEquals(entry.Key, BuiltinTypes.Object) && py.IsSubclass(type, entry.Key)
                && (best is null || py.IsSubclass(entry.Key, best.Value.Key)))
            {
                best = entry;
            }
        }

        return best?.Value ?? Registry[0].Value;
    }

    public void Register(PyType type, PyObject implementation)
    {
        Registry.RemoveAll(entry => ReferenceEquals(entry.Key, type));
        Registry.Insert(ReferenceEquals(type, BuiltinTypes.Object) ? 0 : Registry.Count, new(type, implementation));
    }
}
