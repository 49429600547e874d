using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Contexts;

/// <summary>A native function that belongs to one run and takes on the name and attributes of the function it wraps.</summary>
/// <param name="name">Its name before that.</param>
/// <param name="body">What it does.</param>
internal sealed class PyWrapper(string name, Func<Interpreter, CallArguments, PyObject> body) : PyCallable, IBindable
{
    private PyDict? _attributes;

    public override PyType Type => ContextTypes.Wrapper;

    public override PyDict Attributes => _attributes ??= new PyDict();

    public string Name => Attributes.Find("__qualname__") is PyStr text ? text.Value : name;

    public PyObject Bind(PyObject? instance, PyType owner) => instance is null ? this : new PyMethod(this, instance);

    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        return body(py, arguments);
    }
}
