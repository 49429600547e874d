using Nnx.Flax.Rules;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

/// <summary>Finds and runs a Variable's hooks.</summary>
internal static class VariableHooks
{
    /// <summary>The hooks in the order in which a Variable keeps them.</summary>
    public static IReadOnlyList<VariableHook> All { get; } =
        [VariableHook.GetValue, VariableHook.SetValue, VariableHook.CreateValue, VariableHook.AddAxis, VariableHook.RemoveAxis];

    /// <summary>A hook's name without a prefix: <c>get_value</c>.</summary>
    public static string Name(VariableHook hook) => hook switch
    {
        VariableHook.GetValue => "get_value",
        VariableHook.SetValue => "set_value",
        VariableHook.CreateValue => "create_value",
        VariableHook.AddAxis => "add_axis",
        _ => "remove_axis",
    };

    /// <summary>Passes a value through a Variable's hooks.</summary>
    public static PyObject Run(Interpreter py, FlaxVariable variable, VariableHook hook, PyObject value)
    {
        foreach (var function in In(py, variable.Metadata, hook))
        {
            value = py.Call(function, variable, value);
        }

        return value;
    }

    /// <summary>Tells a Variable's hooks of an axis.</summary>
    public static void RunAxis(Interpreter py, FlaxVariable variable, VariableHook hook, PyObject index, PyObject name)
    {
        foreach (var function in In(py, variable.Metadata, hook))
        {
            py.Call(function, CallArguments.Of(variable, index, name));
        }
    }

    /// <summary>Takes up the hooks that a Variable's class defines.</summary>
    public static void TakeFromClass(Interpreter py, FlaxVariable variable)
    {
        var flax = FlaxContext.Of(py);
        foreach (var hook in All)
        {
            var name = $"on_{Name(hook)}";
            if (flax.Holds(VariableRules.HooksInTuples))
            {
                TakeIntoTuple(variable, hook, name);
            }
            else if (flax.Holds(VariableRules.ClassHooksMisfiled))
            {
                if (variable.Type.Members.Find(name) is { } own && variable.Metadata.Find(name) is null)
                {
                    variable.Metadata.Store(Name(hook), own);
                }
            }
            else if (variable.Metadata.Find(name) is null && py.FindAttribute(variable.Type, name) is { } inherited)
            {
                variable.Metadata.Store(name, inherited);
            }
        }
    }

    private static void TakeIntoTuple(FlaxVariable variable, VariableHook hook, string name)
    {
        var key = TupleName(hook);
        var known = variable.Metadata.Find(key) as PyTuple ?? PyTuple.Empty;
        if (variable.Type.Members.Find(name) is { } own && !known.Contains(own))
        {
            known = new PyTuple([own, .. known]);
        }

        variable.Metadata.Store(key, known);
    }

    /// <summary>The metadata name of a tuple of hooks.</summary>
    public static string TupleName(VariableHook hook) => $"{Name(hook)}_hooks";

    /// <summary>The functions that metadata hold for a moment.</summary>
    public static IEnumerable<PyObject> In(Interpreter py, PyDict metadata, VariableHook hook)
    {
        var key = FlaxContext.Of(py).Holds(VariableRules.HooksInTuples) ? TupleName(hook) : $"on_{Name(hook)}";
        return metadata.Find(key) switch
        {
            null or PyNone => [],
            PyTuple several => several,
            { } one => [one],
        };
    }
}
