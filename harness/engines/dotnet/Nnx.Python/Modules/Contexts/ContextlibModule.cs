using Nnx.Python.Building;
using Nnx.Python.Modules.Functools;

namespace Nnx.Python.Modules.Contexts;

/// <summary>The module <c>contextlib</c>.</summary>
internal static class ContextlibModule
{
    public static NativeModule Module { get; } = new ModuleBuilder("contextlib")
        .Function("contextmanager", "func", (py, a) => Wrapping.Update(
            py, new PyWrapper("helper", (inner, arguments) =>
                new PyGeneratorContext(a[0], arguments, inner.Call(a[0], arguments))), a[0], null, null))
        .Class(ContextTypes.AbstractManager)
        .Class(ContextTypes.Decorator)
        .Class(ContextTypes.ExitStack)
        .Class(ContextTypes.Suppress)
        .Class(ContextTypes.NullContext)
        .Class(ContextTypes.Closing)
        .Refuse("asynccontextmanager", "AbstractAsyncContextManager", "AsyncExitStack", "AsyncContextDecorator", "aclosing",
            "redirect_stdout", "redirect_stderr", "chdir")
        .Build();
}
