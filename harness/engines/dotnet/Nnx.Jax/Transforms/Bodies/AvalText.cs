using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms.Bodies;

/// <summary>An abstract value inside a tree that an error shows.</summary>
/// <param name="py">The interpreter.</param>
/// <param name="text">What is shown.</param>
internal sealed class AvalText(Interpreter py, string text) : PyObject
{
    private static readonly NativeClass Class = new("ShapedArray", "jax._src.core")
    {
        InstancesHaveAttributes = false,
        Define = static type => type.Method(Slot.Repr, "self", static (_, arguments) => new PyStr(((AvalText)arguments[0]).Text)),
    };

    public override PyType Type => py.TypeOf(Class);

    public string Text { get; } = text;
}
