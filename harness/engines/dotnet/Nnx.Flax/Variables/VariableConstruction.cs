using Nnx.Flax.Rules;
using Nnx.Flax.Tracing;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

/// <summary><c>Variable.__init__</c>.</summary>
internal static class VariableConstruction
{
    private static readonly string[] ReferenceWords = ["use_ref", "has_ref", "is_hijax", "ref", "hijax"];

    /// <summary>Fills a new Variable.</summary>
    /// <param name="py">The run.</param>
    /// <param name="variable">The Variable.</param>
    /// <param name="value">Its value, or a value with metadata from an initialiser.</param>
    /// <param name="metadata">The keyword arguments that are metadata; owned by the Variable from now on.</param>
    public static void Initialize(Interpreter py, FlaxVariable variable, PyObject value, PyDict metadata)
    {
        var flax = FlaxContext.Of(py);
        variable.Trace = TraceState.Current(flax);
        if (value is VariableMetadata wrapped)
        {
            wrapped.AddTo(flax, metadata);
            value = wrapped.Value;
        }

        RefuseReferences(metadata);
        RequiredMetadata.AddTo(flax, metadata);
        variable.RawValue = value;
        variable.Metadata = WithHooks(flax, metadata);
        VariableHooks.TakeFromClass(py, variable);
        VariableSharding.RenameMetadata(flax, variable.Metadata);
        WarnOfHooks(flax, variable.Metadata);
        variable.RawValue = CreateValue(py, flax, variable, value);
    }

    // Older releases keep one tuple a hook, in front of the other metadata.
    private static PyDict WithHooks(FlaxContext flax, PyDict metadata)
    {
        if (!flax.Holds(VariableRules.HooksInTuples))
        {
            return metadata;
        }

        var complete = new PyDict();
        foreach (var name in VariableHooks.All.Select(VariableHooks.TupleName))
        {
            complete.Store(name, metadata.Remove(name) switch
            {
                null or PyNone => PyTuple.Empty,
                PyTuple several => several,
                { } one when Interpreter.IsCallable(one) => new PyTuple(one),
                { } others => new PyTuple([.. flax.Python.Iterate(others)]),
            });
        }

        complete.Update(flax.Python, metadata);
        return complete;
    }

    private static PyObject CreateValue(Interpreter py, FlaxContext flax, FlaxVariable variable, PyObject value)
    {
        if (!flax.Holds(VariableRules.Slotted))
        {
            value = py.CallMethod(variable, "create_value", value);
        }
        else
        {
            variable.RawValue = VariableHooks.Run(py, variable, VariableHook.CreateValue, value);
            value = py.CallMethod(variable, "create_value", variable.RawValue);
        }

        return VariableSharding.Place(flax, variable, value);
    }

    private static void WarnOfHooks(FlaxContext flax, PyDict metadata)
    {
        if (flax.Holds(VariableRules.HooksDeprecated)
            && VariableHooks.All.Any(hook => metadata.Find($"on_{VariableHooks.Name(hook)}") is { } found && flax.Python.IsTrue(found)))
        {
            flax.Python.Warn(ExceptionTypes.UserWarning,
                "Variable hooks are deprecated. Create your own Variable type and overload `get_value` and `set_value` instead.");
        }
    }

    // Array references (mutable arrays) are not modelled; asked for by a word that a release takes, they are refused by name.
    private static void RefuseReferences(PyDict metadata)
    {
        foreach (var word in ReferenceWords)
        {
            if (metadata.Find(word) is PyBool { Small: not 0 })
            {
                throw new UnsupportedConstructException($"flax.nnx.Variable({word}=True)");
            }
        }
    }
}
