using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms.Modules;

/// <summary>A context manager of two actions; as a decorator it runs them around each call.</summary>
internal sealed class ContextManagerObject(Interpreter py, Action enter, Action exit) : PyObject
{
    private static readonly NativeClass Class = new("_GeneratorContextManager", "contextlib")
    {
        InstancesHaveAttributes = false,
        Define = static type => type
            .Method(Slot.Enter, "self", static (_, arguments) =>
            {
                ((ContextManagerObject)arguments[0]).EnterScope();
                return PyNone.Value;
            })
            .Method(Slot.Exit, "self, typ, value, traceback", static (_, arguments) =>
            {
                ((ContextManagerObject)arguments[0]).ExitScope();
                return PyNone.Value;
            })
            .Method(Slot.Call, "self, func", static (interpreter, arguments) => ((ContextManagerObject)arguments[0]).Decorate(interpreter, arguments[1])),
    };

    public override PyType Type => py.TypeOf(Class);

    private void EnterScope() => enter();

    private void ExitScope() => exit();

    private TransformedFunction Decorate(Interpreter interpreter, PyObject function) => new(interpreter, function, (inner, arguments) =>
    {
        enter();
        try
        {
            return inner.Call(function, arguments);
        }
        finally
        {
            exit();
        }
    });
}
