using Nnx.Jax.Core;
using Nnx.Jax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms.Jit;

/// <summary>A jitted function, <c>PjitFunction</c>.</summary>
public sealed class JitFunction : TransformedFunction
{
    private static readonly NativeClass Old = Describe("jaxlib.xla_extension");
    private static readonly NativeClass New = Describe("jaxlib._jax");

    private readonly JaxContext _cx;

    internal JitFunction(JaxContext cx, PyObject function, StaticArguments statics, StaticArguments donated)
        : base(cx.Python, function, (_, _) => PyNone.Value)
    {
        _cx = cx;
        Statics = statics;
        Donated = donated;
    }

    /// <inheritdoc/>
    public override PyType Type => _cx.Python.TypeOf(_cx.Holds(TextRules.ExtensionIsJax) ? New : Old);

    internal StaticArguments Statics { get; }

    internal StaticArguments Donated { get; }

    /// <inheritdoc/>
    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        return _cx.DisableJit ? py.Call(Wrapped, arguments) : _cx.Transforms.CallJitted(this, arguments);
    }

    /// <inheritdoc/>
    public override PyObject? FindAttribute(Interpreter py, string attribute) =>
        Attributes.Find(attribute) ?? (Type.Lookup(attribute) is { } member ? Descriptor.Get(py, member, this, Type) : null);

    private static NativeClass Describe(string module) => new("PjitFunction", module)
    {
        InstancesHaveAttributes = true,
        Define = type => type
            .Method(Slot.Repr, "self", (py, arguments) => new PyStr($"<PjitFunction of {py.Repr(Self(arguments[0]).Wrapped)}>"))
            .Method(Slot.Call, "self, *args, **kwargs", (py, arguments) => py.Call(arguments[0], Spreading.Arguments(arguments)))
            .Method("eval_shape", "self, *args, **kwargs", (py, arguments) => Self(arguments[0])._cx.Transforms.EvalShape(
                Self(arguments[0]).Wrapped, Spreading.Arguments(arguments)))
            .Method("clear_cache", "self", (_, arguments) =>
            {
                Self(arguments[0])._cx.Transforms.ForgetTraces(Self(arguments[0]).Wrapped);
                return PyNone.Value;
            }),
    };

    private static JitFunction Self(PyObject value) => (JitFunction)value;
}
