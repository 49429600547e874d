using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Modules;

/// <summary>Values that a module leaves behind while it runs.</summary>
internal static class Sowing
{
    private const string CapturesName = "__captures__";
    private const string OldGuide = "https://flax.readthedocs.io/en/stable/capturing_intermediates.html";
    private const string Guide = "https://flax.readthedocs.io/en/latest/guides/extracting_intermediates.html";

    /// <summary><c>Module.sow</c>.</summary>
    /// <exception cref="PyRaise">ValueError where the name stands for something else already.</exception>
    public static PyObject Sow(
        Interpreter py, FlaxObject module, PyObject collection, string name, PyObject value, PyObject? reduce, PyObject? initialize)
    {
        var flax = FlaxContext.Of(py);
        var type = TypeOf(flax, collection);
        if (Captures(flax, module) is { } captures)
        {
            return PyBool.Of(Capture(py, captures, type, name, value, reduce, initialize));
        }

        if (py.FindAttribute(module, name) is { } present)
        {
            var variable = Checked(present, type, name);
            if (flax.Holds(ModuleRules.SowUsesValue))
            {
                py.CallMethod(variable, "set_value", Reduce(py, reduce, py.CallMethod(variable, "get_value"), value));
            }
            else
            {
                py.SetAttribute(variable, "raw_value", Reduce(py, reduce, variable.Raw, value));
            }
        }
        else
        {
            py.SetAttribute(module, name, py.Call(type, Reduce(py, reduce, Initial(py, initialize), value)));
        }

        if (flax.Holds(ModuleRules.Captures))
        {
            var guide = flax.Holds(ModuleRules.CaptureGuide) ? Guide : OldGuide;
            py.Warn(
                ExceptionTypes.DeprecationWarning,
                $"Using 'Module.sow()' outside of 'nnx.capture()' is deprecated; see\n      {guide} for more information.\n      ");
        }

        return flax.Holds(ModuleRules.SowTakesNames) ? PyBool.True : PyNone.Value;
    }

    /// <summary><c>Module.perturb</c>.</summary>
    /// <exception cref="PyRaise">ValueError where the name stands for something else already.</exception>
    public static PyObject Perturb(Interpreter py, FlaxObject module, string name, PyObject value, PyObject? collection)
    {
        var flax = FlaxContext.Of(py);
        var type = TypeOf(flax, collection ?? py.TypeOf(VariableClasses.Perturbation));
        if (Captures(flax, module) is { } captures)
        {
            if (Find(captures, type) is not { } capture)
            {
                return value;
            }

            var known = (PyDict)capture.Raw;
            if (known.Find(name) is null)
            {
                known.Store(name, Zeros(flax, value));
            }

            return py.Binary(BinaryOperator.Add, known.Find(name)!, value);
        }

        if (py.FindAttribute(module, name) is null)
        {
            py.SetAttribute(module, name, py.Call(type, Zeros(flax, value)));
        }

        var present = py.GetAttribute(module, name);
        if (present is not FlaxVariable variable || !variable.Type.IsSubclassOf(type))
        {
            throw PyError.Value($"Expected '{name}' to be of type '{type.Name}', got '{present.Type.Name}'");
        }

        if (flax.Holds(ModuleRules.Captures))
        {
            var guide = flax.Holds(ModuleRules.CaptureGuide) ? Guide : OldGuide;
            py.Warn(
                ExceptionTypes.DeprecationWarning,
                "\n          Using 'Module.perturb()' outside of 'nnx.capture()' is deprecated; see\n"
                + $"          {guide} for more information.\n          ");
        }

        return py.Binary(BinaryOperator.Add, variable.GetValue(py), value);
    }

    private static PyTuple? Captures(FlaxContext flax, FlaxObject module) =>
        flax.Holds(ModuleRules.Captures) ? module.Find(CapturesName) as PyTuple : null;

    private static FlaxVariable? Find(PyTuple captures, PyType type) =>
        captures.OfType<FlaxVariable>().FirstOrDefault(variable => ReferenceEquals(variable.Type, type));

    private static bool Capture(
        Interpreter py, PyTuple captures, PyType type, string name, PyObject value, PyObject? reduce, PyObject? initialize)
    {
        if (Find(captures, type) is not { Raw: PyDict values })
        {
            return false;
        }

        values.Store(name, Reduce(py, reduce, values.Find(name) ?? Initial(py, initialize), value));
        return true;
    }

    private static FlaxVariable Checked(PyObject present, PyType type, string name)
    {
        if (present is not FlaxVariable variable)
        {
            throw PyError.Value($"Expected '{name}' to be a Variable, got {present.Type.Name}");
        }

        return ReferenceEquals(variable.Type, type)
            ? variable
            : throw PyError.Value($"Expected '{name}' to be of type '{type.Name}', got '{variable.Type.Name}'");
    }

    private static PyType TypeOf(FlaxContext flax, PyObject collection) => collection switch
    {
        PyStr name when flax.Holds(ModuleRules.SowTakesNames) => flax.VariableNames.TypeOf(name.Value, register: true),
        PyType type => type,
        _ => throw PyError.Type($"'{collection.Type.Name}' object is not callable"),
    };

    // By default values are collected in a tuple.
    private static PyObject Initial(Interpreter py, PyObject? initialize) => initialize is null ? PyTuple.Empty : py.Call(initialize);

    private static PyObject Reduce(Interpreter py, PyObject? reduce, PyObject known, PyObject value) =>
        reduce is null ? py.Binary(BinaryOperator.Add, known, new PyTuple(value)) : py.Call(reduce, known, value);

    private static PyObject Zeros(FlaxContext flax, PyObject value)
    {
        var zeros = flax.Python.GetAttribute(flax.Python.Import("jax.numpy"), "zeros_like");
        return flax.Jax.Trees.Map((PyObject leaf) => flax.Python.Call(zeros, leaf), value);
    }
}
