using Nnx.Jax.Core;
using Nnx.Jax.Devices;
using Nnx.Jax.Lax.Elementwise;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms.Modules;

/// <summary>Devices and what moves values to them among the names of <c>jax</c>.</summary>
internal static class DevicesModule
{
    /// <summary>Adds them to the table.</summary>
    public static void Add(ModuleBuilder module) => module
        .Function("devices", "backend=None", static (py, _) => new PyList([CpuDevice.Of(py)]))
        .Function("local_devices", "process_index=None, backend=None, host_id=None", static (py, _) => new PyList([CpuDevice.Of(py)]))
        .Function("device_count", "backend=None", static (_, _) => PyInt.Of(1))
        .Function("local_device_count", "backend=None", static (_, _) => PyInt.Of(1))
        .Function("process_count", "backend=None", static (_, _) => PyInt.Of(1))
        .Function("process_index", "backend=None", static (_, _) => PyInt.Of(0))
        .Function("default_backend", "", static (_, _) => new PyStr("cpu"))
        .Class(CpuDevice.Base)
        .Function("device_put", "x, device=None, *, src=None, donate=False, may_alias=None", static (py, a) =>
        {
            var cx = JaxContext.Of(py);
            return cx.Trees.Map(leaf => cx.Bind(Copy.DevicePut, Params.None, cx.ToValue(leaf))[0], a[0]);
        })
        .Function("device_get", "x", static (py, a) =>
        {
            var cx = JaxContext.Of(py);
            return cx.Trees.Map(leaf => leaf switch
            {
                JaxArray array => cx.MakeHostArray(array.Value),
                Tracer tracer => throw Errors.TracerErrors.Array(tracer),
                _ => leaf,
            }, a[0]);
        })
        .Function("block_until_ready", "x", static (_, a) => a[0]);
}
