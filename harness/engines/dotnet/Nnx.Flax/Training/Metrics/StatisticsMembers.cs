using Nnx.Jax.Core;
using Nnx.Jax.Trees;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Training.Metrics;

/// <summary>Members of <c>nnx.metrics.Statistics</c>, a frozen dataclass that is a pytree of its three fields.</summary>
internal static class StatisticsMembers
{
    private static readonly string[] Fields = ["mean", "standard_error_of_mean", "standard_deviation"];

    public static void Define(ClassBuilder members) => members
        .Method(Slot.Init, string.Join(", ", Fields.Prepend("self")), Initialize)
        .Method(Slot.Repr, "self", static (py, a) => new PyStr(
            $"{a[0].Type.QualifiedName}({string.Join(", ", Fields.Select(field => $"{field}={py.Repr(py.GetAttribute(a[0], field))}"))})"))
        .Method("replace", "self, **updates", Replace)
        .Method(Slot.SetAttr, "self, name, value", static (py, a) => throw Frozen(py, "assign to", a[1]))
        .Method(Slot.DelAttr, "self, name", static (py, a) => throw Frozen(py, "delete", a[1]));

    private static PyNone Initialize(Interpreter py, BoundArguments a)
    {
        var trees = JaxContext.Of(py).Trees;
        if (!trees.IsRegistered(a[0].Type))
        {
            trees.Register(a[0].Type, new Handler());
        }

        for (var i = 0; i < Fields.Length; i++)
        {
            a[0].Attributes!.Store(Fields[i], a[i + 1]);
        }

        return PyNone.Value;
    }

    private static PyObject Replace(Interpreter py, BoundArguments a)
    {
        var values = a[0].Attributes!.Copy();
        values.Update(py, a.Keywords(1));
        return py.Call(a[0].Type, Optimizers.Transforming.With([], values));
    }

    private static PyRaise Frozen(Interpreter py, string doing, PyObject name) => PyError.Of(
        py.GetAttribute(py.Import("dataclasses"), "FrozenInstanceError") as PyType ?? ExceptionTypes.AttributeError,
        $"cannot {doing} field {py.Repr(name)}");

    private sealed class Handler : ITreeNodeHandler
    {
        public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys) => new(
            Array.ConvertAll(Fields, field => py.GetAttribute(node, field)),
            null,
            withKeys ? Array.ConvertAll(Fields, PyObject (field) => KeyEntry.Attribute(JaxContext.Of(py).Trees, new PyStr(field))) : null);

        public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) => py.Call(type, children);
    }
}
