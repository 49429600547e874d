using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Training.Metrics;

/// <summary>Members of <c>nnx.metrics.Welford</c>: mean and variance of all values seen (Welford, 1962).</summary>
internal static class WelfordMembers
{
    public static void Define(ClassBuilder members) => members
        .Method(Slot.Init, "self, argname='values'", Initialize)
        .Method("reset", "self", Reset)
        .Method("update", "self, **kwargs", Update)
        .Method("compute", "self", Compute);

    private static PyNone Initialize(Interpreter py, BoundArguments a)
    {
        py.SetAttribute(a[0], "argname", a[1]);
        var variables = new MetricVariables(py, a[0]);
        variables.Make("count", "int32");
        variables.Make("mean", "float32");
        variables.Make("m2", "float32");
        return PyNone.Value;
    }

    private static PyNone Reset(Interpreter py, BoundArguments a)
    {
        var variables = new MetricVariables(py, a[0]);
        variables.Reset("count", "uint32");
        variables.Reset("mean", "float32");
        variables.Reset("m2", "float32");
        return PyNone.Value;
    }

    private static PyNone Update(Interpreter py, BoundArguments a)
    {
        var variables = new MetricVariables(py, a[0]);
        var values = variables.Argument(a.Keywords(1));
        var single = MetricVariables.IsNumber(values);
        var count = single ? PyInt.Of(1) : py.GetAttribute(values, "size");
        var before = variables.Value("count");
        variables.Add("count", count);
        var delta = py.Binary(BinaryOperator.Sub, single ? values : py.CallMethod(values, "mean"), variables.Operand("mean"));
        variables.Add("mean", Divide(Times(delta, count), variables.Operand("count")));
        var inside = single ? new PyFloat(0) : Times(py.CallMethod(values, "var"), count);
        var between = Divide(Times(Times(Times(delta, delta), count), before), variables["count"]);
        variables.Add("m2", py.Binary(BinaryOperator.Add, inside, between));
        return PyNone.Value;

        PyObject Times(PyObject x, PyObject y) => py.Binary(BinaryOperator.Mul, x, y);
        PyObject Divide(PyObject x, PyObject y) => py.Binary(BinaryOperator.TrueDiv, x, y);
    }

    private static PyObject Compute(Interpreter py, BoundArguments a)
    {
        var variables = new MetricVariables(py, a[0]);
        var count = variables["count"];
        var half = new PyFloat(0.5);
        var variance = py.Binary(BinaryOperator.TrueDiv, variables["m2"], count);
        var deviation = py.Binary(BinaryOperator.Pow, variance, half);
        var error = py.Binary(BinaryOperator.TrueDiv, deviation, py.Binary(BinaryOperator.Pow, count, half));
        return py.Call(py.TypeOf(MetricClasses.Statistics), variables.Value("mean"), error, deviation);
    }
}
