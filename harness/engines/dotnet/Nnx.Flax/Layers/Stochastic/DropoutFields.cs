using Nnx.Flax.Objects;
using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Stochastic;

/// <summary>What <c>nnx.Dropout</c> has from being a dataclass in earlier releases: comparison by its fields, and none as a key.</summary>
internal static class DropoutFields
{
    private static readonly string[] Names = ["rate", "broadcast_dims", "deterministic", "rng_collection", "rngs"];

    public static ClassBuilder Define(ClassBuilder members) => members
        .Method(Slot.Eq, "self, other, /", Equal)
        .Method(Slot.Hash, "self, /", static (py, a) => IsDataclass(py)
            ? throw PyError.Type($"unhashable type: '{a[0].Type.Name}'")
            : py.Call(BuiltinTypes.Object.Lookup(Slot.Hash)!, a[0]))
        .Method(Slot.Repr, "self, /", Show);

    private static bool IsDataclass(Interpreter py) => FlaxContext.Of(py).Holds(LayerRules.DropoutKeepsRngs);

    private static PyObject Equal(Interpreter py, BoundArguments a)
    {
        if (!IsDataclass(py))
        {
            return ReferenceEquals(a[0], a[1]) ? PyBool.True : PyNotImplemented.Value;
        }

        return ReferenceEquals(a[0].Type, a[1].Type) ? PyBool.Of(py.IsEqual(Fields(py, a[0]), Fields(py, a[1]))) : PyNotImplemented.Value;
    }

    private static PyStr Show(Interpreter py, BoundArguments a)
    {
        if (!FlaxContext.Of(py).Holds(LayerRules.DropoutShowsFields))
        {
            return new PyStr(Representer.Show(py, (FlaxObject)a[0]));
        }

        var fields = Names.Select(name => $"{name}={py.Repr(py.GetAttribute(a[0], name))}");
        return new PyStr($"{a[0].Type.QualifiedName}({string.Join(", ", fields)})");
    }

    private static PyTuple Fields(Interpreter py, PyObject dropout) => new([.. Names.Select(name => py.GetAttribute(dropout, name))]);
}
