using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Training.Metrics;

/// <summary>Members of <c>nnx.metrics.Average</c>: the mean of all values seen.</summary>
internal static class AverageMembers
{
    public static void Define(ClassBuilder members) => members
        .Method(Slot.Init, "self, argname='values'", static (py, a) => Initialize(py, a[0], a[1]))
        .Method("reset", "self", Reset)
        .Method("update", "self, *args, **kwargs", BindAndUpdate)
        .Method("compute", "self", Compute);

    public static PyNone Initialize(Interpreter py, PyObject self, PyObject argument)
    {
        py.SetAttribute(self, "argname", argument);
        var variables = new MetricVariables(py, self);
        variables.Make("total", "float32");
        variables.Make("count", "int32");
        return PyNone.Value;
    }

    /// <summary>Takes values in.</summary>
    /// <param name="py">The run.</param>
    /// <param name="self">The metric.</param>
    /// <param name="mask">Which values count; None for all.</param>
    /// <param name="arguments">The arguments by name.</param>
    public static PyNone Update(Interpreter py, PyObject self, PyObject mask, PyDict arguments)
    {
        var variables = new MetricVariables(py, self);
        var values = variables.Argument(arguments);
        if (MetricVariables.IsNumber(values))
        {
            if (mask is not PyNone)
            {
                throw PyError.Value($"If mask is provided, {py.Str(variables["argname"])} should be a jax array");
            }

            variables.Add("total", values);
            variables.Add("count", PyInt.Of(1));
        }
        else if (mask is PyNone)
        {
            variables.Add("total", py.CallMethod(values, "sum"));
            variables.Add("count", py.GetAttribute(values, "size"));
        }
        else
        {
            var chosen = py.Binary(BinaryOperator.Mul, values, py.CallMethod(mask, "astype", py.GetAttribute(values, "dtype")));
            variables.Add("total", py.CallMethod(chosen, "sum"));
            variables.Add("count", py.CallMethod(py.CallMethod(mask, "sum"), "astype", py.GetAttribute(variables["count"], "dtype")));
        }

        return PyNone.Value;
    }

    private static PyNone Reset(Interpreter py, BoundArguments a)
    {
        var variables = new MetricVariables(py, a[0]);
        variables.Reset("total", "float32");
        variables.Reset("count", "int32");
        return PyNone.Value;
    }

    // In releases without masks `mask` is a name like any other, so what the parameters are depends on the release.
    private static PyNone BindAndUpdate(Interpreter py, BoundArguments a)
    {
        var signature = FlaxContext.Of(py).Holds(TrainingRules.MetricsTakeMasks) ? WithMask : Plain;
        var bound = Binder.Bind("Average.update", signature, Optimizers.Transforming.With([a[0], .. a.Rest(1)], a.Keywords(2)));
        return Update(py, a[0], bound.Length == 3 ? bound[1]! : PyNone.Value, (PyDict)bound[^1]!);
    }

    private static PyObject Compute(Interpreter py, BoundArguments a)
    {
        var variables = new MetricVariables(py, a[0]);
        return py.Binary(BinaryOperator.TrueDiv, variables.Operand("total"), variables.Operand("count"));
    }

    private static readonly Signature Plain = Signature.Parse("self, **kwargs");
    private static readonly Signature WithMask = Signature.Parse("self, mask=None, **kwargs");
}
