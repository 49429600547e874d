using Nnx.Flax.Calling;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

/// <summary>Classes and functions of <c>flax.nnx.variablelib</c> that programs use.</summary>
internal static class VariableModule
{
    private const string Library = "flax.nnx.variablelib";

    public static void Define(ModuleBuilder module) => module
        .Class(VariableClasses.Variable)
        .Class(VariableClasses.Param)
        .Class(VariableClasses.BatchStat)
        .Class(VariableClasses.Cache)
        .Class(VariableClasses.Intermediate)
        .Class(VariableClasses.Perturbation)
        .Class(VariableClasses.VariableMetadata)
        .Class(VariableClasses.VariableState)
        .Function("with_metadata", "initializer, set_value_hooks=(), get_value_hooks=(), create_value_hooks=(), add_axis_hooks=(), "
            + "remove_axis_hooks=(), on_set_value=(), on_get_value=(), on_create_value=(), on_add_axis=(), on_remove_axis=(), **metadata",
            WithMetadata, Library)
        .Function("variable_type_from_name", "name, /, *, base=Variable, allow_register=False", static (py, a) =>
            FlaxContext.Of(py).VariableNames.TypeOf(py.Str(a[0]), py.IsTrue(a[2]), a.Optional(1) as PyType), Library)
        .Function("variable_name_from_type", "typ, /, *, allow_register=False", static (py, a) =>
            new PyStr(FlaxContext.Of(py).VariableNames.NameOf((PyType)a[0], py.IsTrue(a[1]))), Library)
        .Function("register_variable_name", "name, typ=MISSING, *, overwrite=False", static (py, a) =>
        {
            var (name, overwrite) = (py.Str(a[0]), py.IsTrue(a[2]));
            return a.Optional(1) is { } type
                ? Register(py, name, type, overwrite)
                : new NativeFunction("register_variable_name", Library, "typ", (run, inner) => Register(run, name, inner[0], overwrite));
        }, Library)
        .Function("is_array_ref", "x", static (_, _) => PyBool.False, Library)
        .Function("is_mutable_array", "x", static (_, _) => PyBool.False, Library);

    private static PyObject Register(Interpreter py, string name, PyObject type, bool overwrite)
    {
        FlaxContext.Of(py).VariableNames.Register(name, (PyType)type, overwrite);
        return type;
    }

    // The initialiser's values come with metadata, which the Variable that is made of them takes up.
    private static PyObject WithMetadata(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        string[] names =
        [
            "set_value_hooks", "get_value_hooks", "create_value_hooks", "add_axis_hooks", "remove_axis_hooks",
            "on_set_value", "on_get_value", "on_create_value", "on_add_axis", "on_remove_axis",
        ];
        var hooks = new PyDict();
        for (var i = 0; i < names.Length; i++)
        {
            if (a.Optional(i + 1) is { } hook && py.IsTrue(hook))
            {
                hooks.Store(names[i], Interpreter.IsCallable(hook) ? new PyTuple(hook) : new PyTuple([.. py.Iterate(hook)]));
            }
        }

        if (hooks.Count > 0 && flax.Holds(VariableRules.HooksDeprecated))
        {
            py.Warn(
                ExceptionTypes.UserWarning,
                "Variable hooks are deprecated in favor of users creating their own Variable types and overloading `get_value` and `set_value` instead.");
        }

        var (initializer, metadata) = (a[0], a.Keywords(names.Length + 1));
        VariableSharding.RenameMetadata(flax, metadata);
        return Wrappers.Wrap(py, initializer, arguments =>
            new VariableMetadata(py.TypeOf(VariableClasses.VariableMetadata), py.Call(initializer, arguments), hooks, metadata));
    }
}
