using Nnx.Jax.Trees;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Optax.Trees;

/// <summary>Stands for parameters when a state is made only to see where parameters are in it; a pytree without leaves.</summary>
internal sealed class ParamsPlaceholder(PyType type) : PyObject, ITreeNodeHandler
{
    private static readonly NativeClass Class = new("_ParamsPlaceholder", "optax.tree_utils._state_utils");

    /// <inheritdoc/>
    public override PyType Type { get; } = type;

    /// <summary>A placeholder; its class is registered as a pytree when first needed.</summary>
    public static ParamsPlaceholder Make(OptaxContext cx)
    {
        var made = new ParamsPlaceholder(cx.Python.TypeOf(Class));
        if (!cx.Pytrees.IsRegistered(made.Type))
        {
            cx.Pytrees.Register(made.Type, made);
        }

        return made;
    }

    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys) => new([], null, []);

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) => this;
}
