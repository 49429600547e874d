using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms.Modules;

/// <summary><c>jax.config</c>.</summary>
internal sealed class ConfigObject(JaxContext cx) : PyObject
{
    private static readonly NativeClass Class = new("Config", "jax._src.config")
    {
        InstancesHaveAttributes = false,
        Define = static type => type
            .Method("update", "self, name, val", static (py, arguments) =>
            {
                ((ConfigObject)arguments[0]).Update(py.Str(arguments[1]), py.IsTrue(arguments[2]), arguments[2]);
                return PyNone.Value;
            })
            .Method("read", "self, name", static (py, arguments) => ((ConfigObject)arguments[0]).Read(py.Str(arguments[1])))
            .Property("jax_enable_x64", static (_, self) => PyBool.Of(((ConfigObject)self)._cx.X64))
            .Property("x64_enabled", static (_, self) => PyBool.Of(((ConfigObject)self)._cx.X64))
            .Property("jax_disable_jit", static (_, self) => PyBool.Of(((ConfigObject)self)._cx.DisableJit))
            .Property("jax_check_tracer_leaks", static (_, self) => PyBool.Of(((ConfigObject)self)._cx.CheckTracerLeaks)),
    };

    private readonly JaxContext _cx = cx;

    public override PyType Type => _cx.Python.TypeOf(Class);

    private PyBool Read(string name) => name switch
    {
        "jax_enable_x64" => PyBool.Of(_cx.X64),
        "jax_disable_jit" => PyBool.Of(_cx.DisableJit),
        "jax_check_tracer_leaks" => PyBool.Of(_cx.CheckTracerLeaks),
        _ => throw new UnsupportedConstructException($"jax.config.{name}"),
    };

    private void Update(string name, bool flag, PyObject value)
    {
        switch (name)
        {
            case "jax_enable_x64":
                _cx.X64 = flag;
                break;
            case "jax_disable_jit":
                _cx.DisableJit = flag;
                break;
            case "jax_check_tracer_leaks":
                _cx.CheckTracerLeaks = flag;
                break;
            case "jax_platform_name" or "jax_platforms" or "jax_log_compiles" or "jax_traceback_filtering" or "jax_default_matmul_precision":
                break;
            default:
                throw name.StartsWith("jax_", StringComparison.Ordinal)
                    ? new UnsupportedConstructException($"jax.config.update('{name}', {_cx.Python.Repr(value)})")
                    : PyError.Attribute($"Unrecognized config option: {name}");
        }
    }
}
