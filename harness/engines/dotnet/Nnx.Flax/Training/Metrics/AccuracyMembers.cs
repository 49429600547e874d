using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Training.Metrics;

/// <summary>Members of <c>nnx.metrics.Accuracy</c>: how often the largest logit is that of the label.</summary>
internal static class AccuracyMembers
{
    private static readonly Signature Plain = Signature.Parse("self, argname='values'");
    private static readonly Signature WithThreshold = Signature.Parse("self, threshold=None, *args, **kwargs");

    public static void Define(ClassBuilder members) => members
        .Method(Slot.Init, "self, *args, **kwargs", Initialize)
        .Method("update", "self, *, logits, labels, **_", Update);

    private static PyNone Initialize(Interpreter py, BoundArguments a)
    {
        var arguments = Optimizers.Transforming.With([a[0], .. a.Rest(1)], a.Keywords(2));
        if (!FlaxContext.Of(py).Holds(TrainingRules.AccuracyThreshold))
        {
            return AverageMembers.Initialize(py, a[0], Binder.Bind("Average.__init__", Plain, arguments)[1]!);
        }

        var bound = Binder.Bind("Accuracy.__init__", WithThreshold, arguments);
        var threshold = bound[1]!;
        if (threshold is not (PyNone or PyFloat))
        {
            throw PyError.Type($"Expected threshold to be a float, got {threshold.Type}");
        }

        py.SetAttribute(a[0], "threshold", threshold);
        var rest = Optimizers.Transforming.With([a[0], .. (PyTuple)bound[2]!], (PyDict)bound[3]!);
        return AverageMembers.Initialize(py, a[0], Binder.Bind("Average.__init__", Plain, rest)[1]!);
    }

    private static PyNone Update(Interpreter py, BoundArguments a)
    {
        var (self, logits, labels) = (a[0], a[1], a[2]);
        var rules = FlaxContext.Of(py);
        var threshold = rules.Holds(TrainingRules.AccuracyThreshold) ? py.GetAttribute(self, "threshold") : PyNone.Value;
        CheckRanks(py, logits, labels, threshold, rules.Holds(TrainingRules.AccuracyThreshold));
        labels = WithInt32(py, labels);
        var right = threshold is PyNone
            ? py.Compare(CompareOperator.Eq, Best(py, logits), labels)
            : py.Compare(CompareOperator.Eq, py.Compare(CompareOperator.Ge, logits, threshold), py.Compare(CompareOperator.Gt, labels, PyInt.Of(0)));
        var values = new PyDict();
        values.Store("values", right);
        var mask = rules.Holds(TrainingRules.MetricsTakeMasks) ? a.Keywords(3).Find("mask") ?? PyNone.Value : PyNone.Value;
        return AverageMembers.Update(py, self, mask, values);
    }

    private static void CheckRanks(Interpreter py, PyObject logits, PyObject labels, PyObject threshold, bool tellsKinds)
    {
        PyObject rank = py.GetAttribute(logits, "ndim"), given = py.GetAttribute(labels, "ndim");
        var binary = threshold is not PyNone;
        var wanted = binary ? given : py.Binary(BinaryOperator.Add, given, PyInt.Of(1));
        if (!py.IsEqual(rank, wanted))
        {
            var found = $"got {py.Str(rank)} and {py.Str(given)}";
            throw PyError.Value(binary ? $"For binary classification, expected logits.ndim==labels.ndim, {found}"
                : tellsKinds ? $"For multi-class classification, expected logits.ndim==labels.ndim+1, {found}"
                : $"Expected logits.ndim==labels.ndim+1, {found}");
        }
    }

    private static PyObject WithInt32(Interpreter py, PyObject labels)
    {
        var numpy = py.Import("jax.numpy");
        var dtype = py.GetAttribute(labels, "dtype");
        return py.Str(dtype) switch
        {
            "int64" or "int32" => Imported.Call(py, "jax.numpy", "astype", labels, py.GetAttribute(numpy, "int32")),
            var other => throw PyError.Value($"Expected labels.dtype==jnp.int32, got {other}"),
        };
    }

    private static PyObject Best(Interpreter py, PyObject logits) =>
        py.Call(py.GetAttribute(logits, "argmax"), new CallArguments([PyInt.Of(-1)], ["axis"]));
}
