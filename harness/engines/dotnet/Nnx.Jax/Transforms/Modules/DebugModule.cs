using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms.Modules;

/// <summary>The module <c>jax.debug</c>.</summary>
internal static class DebugModule
{
    public static NativeModule Build() => new ModuleBuilder("jax.debug")
        .Function("print", "fmt, *args, ordered=False, partitioned=False, skip_format_check=False, _use_logging=False, **kwargs", static (py, arguments) =>
        {
            // Nothing but the program's own output depends on what is printed, so the text is formed and dropped.
            var cx = JaxContext.Of(py);
            var named = arguments.Keywords(6).Entries.ToArray();
            var values = new CallArguments(
                [.. arguments.Rest(1), .. named.Select(static entry => entry.Value)], Array.ConvertAll(named, static entry => ((PyStr)entry.Key).Value));
            cx.Transforms.DebugCallback(new NativeFunction("print", "jax.debug", "*args, **kwargs", (inner, given) =>
            {
                inner.Call(inner.GetAttribute(arguments[0], "format"), Spread(given));
                return PyNone.Value;
            }), values);
            return PyNone.Value;
        })
        .Function("callback", "callback, *args, ordered=False, partitioned=False, **kwargs", static (py, arguments) =>
        {
            var named = arguments.Keywords(4).Entries.ToArray();
            JaxContext.Of(py).Transforms.DebugCallback(arguments[0], new CallArguments(
                [.. arguments.Rest(1), .. named.Select(static entry => entry.Value)], Array.ConvertAll(named, static entry => ((PyStr)entry.Key).Value)));
            return PyNone.Value;
        })
        .Build();

    private static CallArguments Spread(BoundArguments bound)
    {
        var named = bound.Keywords(1).Entries.ToArray();
        return new([.. bound.Rest(0), .. named.Select(static entry => entry.Value)], Array.ConvertAll(named, static entry => ((PyStr)entry.Key).Value));
    }
}
