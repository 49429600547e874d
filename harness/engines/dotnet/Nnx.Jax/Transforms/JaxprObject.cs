using Nnx.Jax.Core;
using Nnx.Jax.Core.Printing;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms;

/// <summary>A closed jaxpr as programs see it.</summary>
internal sealed class JaxprObject(JaxContext cx, ClosedJaxpr jaxpr) : PyObject
{
    public static NativeClass Class { get; } = new("ClosedJaxpr", "jax._src.core")
    {
        InstancesHaveAttributes = false,
        Define = type => type
            .Property("jaxpr", (_, self) => self)
            .Property("consts", (_, self) => new PyList(((JaxprObject)self).Jaxpr.Constants))
            .Method(Slot.Repr, "self", (_, arguments) => new PyStr(((JaxprObject)arguments[0]).Text)),
    };

    public override PyType Type => cx.Python.TypeOf(Class);

    public ClosedJaxpr Jaxpr { get; } = jaxpr;

    private string Text => new JaxprPrinter(cx).Print(Jaxpr.Jaxpr);
}
