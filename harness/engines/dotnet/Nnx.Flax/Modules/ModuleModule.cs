using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Modules;

/// <summary>Classes and functions of <c>flax.nnx.module</c> that programs use.</summary>
internal static class ModuleModule
{
    private const string Library = "flax.nnx.module";

    public static void Define(ModuleBuilder module) => module
        .Class(ModuleClasses.Module)
        .Class(ModuleClasses.Dict)
        .Class(ModuleClasses.List)
        .Function("iter_modules", "module, /, *, graph=None", static (py, a) => ModuleMembers.Pairs(
            ModuleFunctions.IterModules(FlaxContext.Of(py), a[0]).Select(static leaf => ((PyObject)leaf.Path, leaf.Value))), Library)
        .Function("iter_children", "node, /, *, graph=None", static (py, a) =>
            ModuleMembers.Pairs(ModuleFunctions.IterChildren(FlaxContext.Of(py), a[0])), Library)
        .Function("iter_module_children", "node, /, *, graph=None", static (py, a) =>
            ModuleMembers.Pairs(ModuleFunctions.IterModuleChildren(FlaxContext.Of(py), a[0])), Library)
        .Function("set_mode", "node, /, *, only=..., raise_if_not_found=True, **kwargs", static (py, a) =>
            SetMode(py, a, a.Keywords(3), py.IsTrue(a[2]), isView: false), Library)
        .Function("train_mode", "node, /, *, only=..., **kwargs", static (py, a) => SetMode(py, a, Modes(py, a, false), false, isView: false), Library)
        .Function("eval_mode", "node, /, *, only=..., **kwargs", static (py, a) => SetMode(py, a, Modes(py, a, true), false, isView: false), Library)
        .Function("view", "node, /, *, only=..., raise_if_not_found=True, graph=None, **kwargs", static (py, a) =>
            SetMode(py, a, a.Keywords(4), py.IsTrue(a[2]), isView: true), Library)
        .Function("with_attributes", "node, /, *, only=..., raise_if_not_found=True, graph=None, **attributes", static (py, a) =>
            ModuleFunctions.WithAttributes(FlaxContext.Of(py), a[0], Only(a), a.Keywords(4), py.IsTrue(a[2])), Library)
        .Function("capture", "fn, *var_types, init=None, method_outputs=None", static (py, a) =>
            Capturing.Create(py, a[0], [.. a.Rest(1).Cast<PyType>()], a.OrNull(2), a.OrNull(3) as PyType), Library);

    private static PyObject SetMode(Interpreter py, BoundArguments a, PyDict settings, bool raiseIfNotFound, bool isView) =>
        ModuleFunctions.SetMode(FlaxContext.Of(py), a[0], Only(a), settings, raiseIfNotFound, isView);

    private static PyObject Only(BoundArguments a) => a.Optional(1) ?? PyEllipsis.Value;

    private static PyDict Modes(Interpreter py, BoundArguments a, bool deterministic)
    {
        var settings = new PyDict();
        settings.Store("deterministic", PyBool.Of(deterministic));
        settings.Store("use_running_average", PyBool.Of(deterministic));
        settings.Update(py, a.Keywords(2));
        return settings;
    }
}
