using Nnx.Jax.Core;
using Nnx.Jax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Devices;

/// <summary>The only device of a run.</summary>
public sealed class CpuDevice : PyObject
{
    private readonly PyType _type;
    private readonly string _name;

    private CpuDevice(Interpreter py)
    {
        _type = py.TypeOf(Class);
        _name = JaxContext.Of(py).Holds(TextRules.DevicesNamedShort) ? "cpu:0" : "TFRT_CPU_0";
    }

    /// <inheritdoc/>
    public override PyType Type => _type;

    /// <summary><c>jax.Device</c>.</summary>
    internal static NativeClass Base { get; } = new("Device", "jaxlib._jax") { InstancesHaveAttributes = false };

    private static NativeClass Class { get; } = new("CpuDevice", "jaxlib._jax")
    {
        Bases = [Base],
        InstancesHaveAttributes = false,
        Define = static type => type
            .Property("id", static (_, _) => PyInt.Of(0))
            .Property("process_index", static (_, _) => PyInt.Of(0))
            .Property("host_id", static (_, _) => PyInt.Of(0))
            .Property("platform", static (_, _) => new PyStr("cpu"))
            .Property("device_kind", static (_, _) => new PyStr("cpu"))
            .Property("local_hardware_id", static (_, _) => PyInt.Of(0))
            .Method(Slot.Repr, "self", static (_, _) => new PyStr("CpuDevice(id=0)"))
            .Method(Slot.Str, "self", static (_, arguments) => new PyStr(((CpuDevice)arguments[0])._name)),
    };

    /// <summary>The device of a run.</summary>
    public static CpuDevice Of(Interpreter py) => py.Extension(static interpreter => new CpuDevice(interpreter));
}
