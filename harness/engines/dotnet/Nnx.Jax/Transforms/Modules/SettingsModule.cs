using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms.Modules;

/// <summary>The settings among the names of <c>jax</c>.</summary>
internal static class SettingsModule
{
    /// <summary>Adds them to the table.</summary>
    public static void Add(ModuleBuilder module) => module
        .Function("disable_jit", "disable=True", static (py, a) =>
        {
            var (cx, value) = (JaxContext.Of(py), py.IsTrue(a[0]));
            return Switch(py, () => cx.DisableJit, flag => cx.DisableJit = flag, value);
        })
        .Function("enable_x64", "new_val=True", static (py, a) =>
        {
            var (cx, value) = (JaxContext.Of(py), py.IsTrue(a[0]));
            return Switch(py, () => cx.X64, flag => cx.X64 = flag, value);
        })
        .Function("checking_leaks", "", static (py, _) =>
        {
            var cx = JaxContext.Of(py);
            return Switch(py, () => cx.CheckTracerLeaks, flag => cx.CheckTracerLeaks = flag, true);
        })
        .Function("check_tracer_leaks", "new_val=True", static (py, a) =>
        {
            var (cx, value) = (JaxContext.Of(py), py.IsTrue(a[0]));
            return Switch(py, () => cx.CheckTracerLeaks, flag => cx.CheckTracerLeaks = flag, value);
        })
        .Function("ensure_compile_time_eval", "", static (py, _) =>
        {
            var cx = JaxContext.Of(py);
            TraceScope scope = default;
            return new ContextManagerObject(py, () => scope = cx.Enter(cx.Evaluation), () => scope.Dispose());
        })
        .Function("named_scope", "name", static (py, a) => a[0] is PyStr
            ? new ContextManagerObject(py, static () => { }, static () => { })
            : throw PyError.Type("named_scope name argument must be a string."))
        .Function("default_matmul_precision", "new_val=None", static (py, _) => new ContextManagerObject(py, static () => { }, static () => { }))
        .Function("default_device", "new_val=None", static (py, _) => new ContextManagerObject(py, static () => { }, static () => { }))
        .Value("config", static py => new ConfigObject(JaxContext.Of(py)));

    private static ContextManagerObject Switch(Nnx.Python.Runtime.Interpreter py, Func<bool> get, Action<bool> set, bool value)
    {
        var before = false;
        return new ContextManagerObject(py, Enter, () => set(before));

        void Enter()
        {
            before = get();
            set(value);
        }
    }
}
