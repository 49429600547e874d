using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Training.Metrics;

/// <summary>The Variables of one metric.</summary>
/// <param name="py">The run.</param>
/// <param name="metric">The metric.</param>
internal readonly struct MetricVariables(Interpreter py, PyObject metric)
{
    /// <summary>Makes a Variable that begins at 0.</summary>
    public void Make(string name, string dtype) => py.SetAttribute(
        metric, name, py.Call(py.TypeOf(MetricClasses.MetricState), Imported.Zero(py, dtype)));

    /// <summary>A Variable.</summary>
    public PyObject this[string name] => py.GetAttribute(metric, name);

    /// <summary>The value of a Variable.</summary>
    public PyObject Value(string name) => InPlace ? py.GetItem(this[name], PyEllipsis.Value) : py.GetAttribute(this[name], "value");

    /// <summary>What a formula takes of a Variable: itself in releases that write in place, else its value.</summary>
    public PyObject Operand(string name) => InPlace ? this[name] : py.GetAttribute(this[name], "value");

    /// <summary>Sets a value.</summary>
    public void Set(string name, PyObject value)
    {
        if (InPlace)
        {
            py.SetItem(this[name], PyEllipsis.Value, value);
        }
        else
        {
            py.SetAttribute(this[name], "value", value);
        }
    }

    /// <summary>Sets a value back to 0.</summary>
    public void Reset(string name, string dtype) => Set(name, Imported.Zero(py, dtype));

    /// <summary>Adds to a value.</summary>
    public void Add(string name, PyObject amount) => Set(name, py.InPlace(BinaryOperator.Add, Value(name), amount));

    /// <summary>The values that a metric is updated with: the argument of the name that the metric goes by.</summary>
    /// <exception cref="PyRaise">TypeError, where there is none.</exception>
    public PyObject Argument(PyDict arguments)
    {
        var name = this["argname"];
        return arguments.Find(py, name) ?? throw PyError.Type($"Expected keyword argument '{py.Str(name)}'");
    }

    /// <summary>Whether a value is a Python number.</summary>
    public static bool IsNumber(PyObject value) => value is PyInt or PyFloat;

    private bool InPlace => FlaxContext.Of(py).Holds(TrainingRules.MetricsSetInPlace);
}
