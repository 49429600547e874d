using Nnx.Jax.Interpreters;
using Nnx.Jax.Numpy;
using Nnx.Jax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Jax.Core;

/// <summary>This run's classes of arrays and tracers.</summary>
public sealed class JaxTypes
{
    private const string PartialEval = "jax._src.interpreters.partial_eval";
    private const string Ad = "jax._src.interpreters.ad";

    private readonly NativeClass _tracer;
    private readonly PyType _dynamic;
    private readonly PyType _unknown;
    private readonly PyType _jvp;
    private readonly PyType _linearize;
    private readonly PyType _batch;

    internal JaxTypes(JaxContext cx)
    {
        var array = new NativeClass("Array", "jax") { InstancesHaveAttributes = false, Define = ArrayMembers.DefineShared };
        _tracer = new NativeClass("Tracer", "jax.core") { Bases = [array], InstancesHaveAttributes = false, Define = ArrayMembers.DefineTracer };
        Array = cx.Python.TypeOf(array);
        Tracer = cx.Python.TypeOf(_tracer);
        ArrayImpl = cx.Python.TypeOf(new NativeClass("ArrayImpl", cx.Holds(TextRules.ExtensionIsJax) ? "jaxlib._jax" : "jaxlib.xla_extension")
        {
            Bases = [array],
            InstancesHaveAttributes = false,
            Define = ArrayMembers.DefineConcrete,
        });
        _dynamic = Make(cx, "DynamicJaxprTracer", PartialEval);
        _unknown = Make(cx, "JaxprTracer", PartialEval);
        _jvp = Make(cx, "JVPTracer", Ad);
        _linearize = Make(cx, "LinearizeTracer", Ad);
        _batch = Make(cx, "BatchTracer", "jax._src.interpreters.batching");
    }

    /// <summary><c>jax.Array</c>, the base of concrete arrays and tracers.</summary>
    public PyType Array { get; }

    /// <summary><c>jax.core.Tracer</c>.</summary>
    public PyType Tracer { get; }

    /// <summary>The class of concrete arrays.</summary>
    public PyType ArrayImpl { get; }

    internal PyType Of(Tracer tracer) => tracer switch
    {
        DynamicJaxprTracer => _dynamic,
        JvpTracer jvp => jvp.IsLinearizing ? _linearize : _jvp,
        BatchTracer => _batch,
        _ => _unknown,
    };

    private PyType Make(JaxContext cx, string name, string module) =>
        cx.Python.TypeOf(new NativeClass(name, module) { Bases = [_tracer], InstancesHaveAttributes = false });
}
