using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Training.Metrics;

/// <summary>Members of <c>nnx.MultiMetric</c>: several metrics updated at once.</summary>
internal static class MultiMetricMembers
{
    public static void Define(ClassBuilder members) => members
        .Method(Slot.Init, "self, **metrics", Initialize)
        .Method("reset", "self", Reset)
        .Method("update", "self, **updates", Update)
        .Method("compute", "self", Compute);

    private static PyNone Initialize(Interpreter py, BoundArguments a)
    {
        var names = new PyList();
        py.SetAttribute(a[0], "_metric_names", names);
        foreach (var (name, metric) in a.Keywords(1).Entries)
        {
            names.Items.Add(name);
            if (FlaxContext.Of(py).Holds(TrainingRules.MultiMetricSetsAttributes))
            {
                py.SetAttribute(a[0], py.Str(name), metric);
            }
            else
            {
                a[0].Attributes!.Store(py, name, metric);
            }
        }

        return PyNone.Value;
    }

    private static PyNone Reset(Interpreter py, BoundArguments a)
    {
        foreach (var (_, metric) in Metrics(py, a[0]))
        {
            py.CallMethod(metric, "reset");
        }

        return PyNone.Value;
    }

    private static PyNone Update(Interpreter py, BoundArguments a)
    {
        var updates = a.Keywords(1);
        var masks = FlaxContext.Of(py).Holds(TrainingRules.MetricsTakeMasks) ? updates.Remove("mask") : null;
        foreach (var (name, metric) in Metrics(py, a[0]))
        {
            var arguments = updates;
            if ((masks is PyDict several ? several.Find(py, name) : masks) is { } mask and not PyNone)
            {
                arguments = updates.Copy();
                arguments.Store("mask", mask);
            }

            py.Call(py.GetAttribute(metric, "update"), Optimizers.Transforming.With([], arguments));
        }

        return PyNone.Value;
    }

    private static PyDict Compute(Interpreter py, BoundArguments a)
    {
        var computed = new PyDict();
        foreach (var (name, metric) in Metrics(py, a[0]))
        {
            computed.Store(py.Str(name), py.CallMethod(metric, "compute"));
        }

        return computed;
    }

    private static IEnumerable<(PyObject Name, PyObject Metric)> Metrics(Interpreter py, PyObject self) =>
        py.Iterate(py.GetAttribute(self, "_metric_names")).Select(name => (name, py.GetAttribute(self, py.Str(name))));
}
