using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Functools;

/// <summary>A <c>functools.partial</c>.</summary>
internal sealed class PyPartial(PyType type) : PyCallable, IReplaceableAttributes
{
    private InstanceState _state = new(type);

    public override PyType Type => _state.Type;

    public override PyDict? Attributes => _state.Attributes;

    public required PyObject Function { get; set; }

    public required PyTuple Positional { get; set; }

    public required PyDict Named { get; set; }

    public override bool TryChangeType(PyType type) => _state.TryChangeType(type);

    public void ReplaceAttributes(PyDict attributes) => _state.ReplaceAttributes(attributes);

    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        if (Named.Count == 0)
        {
            return py.Call(Function, Positional.Count == 0
                ? arguments
                : new CallArguments([.. Positional.Items, .. arguments.Values], arguments.Names));
        }

        var named = Named.Copy();
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            named.Store(arguments.Names[i], arguments.Named[i]);
        }

        return py.Call(Function, Builtins.Callables.CallForwarding.Arguments(
            Positional.Items, new PyTuple(arguments.Positional.ToArray()), named));
    }
}
