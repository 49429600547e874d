using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Compilation;

/// <summary>The class of jitted functions in releases that have one.</summary>
internal static class JitWrappedClass
{
    private const string Module = "flax.nnx.transforms.compilation";

    /// <summary><c>JitWrapped</c>.</summary>
    public static NativeClass Class { get; } = new("JitWrapped", Module)
    {
        Define = members => members
            .Method(Slot.Call, "self, *args, **kwargs", (py, a) => py.Call(a[0], Arguments.Of(a.Rest(1), a.Keywords(2))))
            .Method("eval_shape", "self, *args, **kwargs", EvalShape)
            .Method("lower", "self, *args, **kwargs", (py, a) => Stage(py, a, "lower", StageClass.Lowered))
            .Method("trace", "self, *args, **kwargs", (py, a) => Stage(py, a, "trace", StageClass.Traced)),
    };

    private static PyObject EvalShape(Interpreter py, BoundArguments a)
    {
        var wrapped = (JitWrapped)a[0];
        var copies = (PyTuple)py.Call(py.GetAttribute(py.Import("flax.nnx"), "clone"), new PyTuple(a.Rest(1), a.Keywords(2)));
        return wrapped.Run(Arguments.Of(copies[0], copies[1]), pure =>
            py.Call(py.GetAttribute(wrapped.Jitted, "eval_shape"), pure));
    }

    private static StageObject Stage(Interpreter py, BoundArguments a, string name, NativeClass type)
    {
        var wrapped = (JitWrapped)a[0];
        var inner = wrapped.Inspect(Arguments.Of(a.Rest(1), a.Keywords(2)), pure => py.Call(py.GetAttribute(wrapped.Jitted, name), pure));
        return new StageObject(py.TypeOf(type), inner, wrapped);
    }
}
