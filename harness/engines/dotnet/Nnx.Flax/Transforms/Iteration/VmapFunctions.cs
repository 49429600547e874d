using Nnx.Flax.Transforms.Prefixes;
using Nnx.Flax.Transforms.Simple;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Iteration;

/// <summary><c>nnx.vmap</c>, <c>nnx.pmap</c>, and what axes are given as.</summary>
internal static class VmapFunctions
{
    private const string Module = "flax.nnx.transforms.iteration";

    private static readonly PyStr VmapTag = new("vmap");
    private static readonly PyStr PmapTag = new("pmap");
    private static readonly string[] VmapNames = ["in_axes", "out_axes", "axis_name", "axis_size", "spmd_axis_name", "transform_metadata", "graph", "graph_updates"];
    private static readonly string[] PmapNames =
    [
        "axis_name", "in_axes", "out_axes", "static_broadcasted_argnums", "devices", "backend", "axis_size", "donate_argnums", "transform_metadata", "global_arg_shapes", "graph", "graph_updates",
    ];

    /// <summary>Writes the names down.</summary>
    public static ModuleBuilder Define(ModuleBuilder module) => module
        .Class(CarryClass.Class)
        .Class(StateAxes.Class)
        .Function(
            "vmap",
            "f=Missing, *, in_axes=0, out_axes=0, axis_name=None, axis_size=None, spmd_axis_name=None, transform_metadata=FrozenDict, graph=None, graph_updates=None",
            Vmap,
            Module)
        .Function(
            "pmap",
            "f=Missing, *, axis_name=None, in_axes=0, out_axes=0, static_broadcasted_argnums=(), devices=None, backend=None, axis_size=None, "
                + "donate_argnums=(), transform_metadata=FrozenDict, global_arg_shapes=None, graph=None, graph_updates=None",
            Pmap,
            Module);

    private static PyObject Vmap(Interpreter py, BoundArguments a)
    {
        if (!a.Given(0))
        {
            return Decorators.Defer(py, "vmap", VmapNames, a);
        }

        var flax = FlaxContext.Of(py);
        BoundMethods.Refuse(flax, a[0], "vmap");
        var settings = new VmapSettings(a[1], a[2], a.Optional(6) ?? new PyDict())
        {
            AxisName = VmapSettings.Name(a[3]),
            AxisSize = VmapSettings.Size(a[4]),
        };
        var mode = TransformMode.Of(flax, a.Optional(7), a.Optional(8));
        return mode.IsSimple
            ? SimpleVmap.Map(flax, "vmap", a[0], settings, mode.IsGraph)
            : Map(flax, a[0], VmapBody.VmapFn, VmapTag, settings);
    }

    // A machine has one device here, so that a parallel map is a map of one member.
    private static PyObject Pmap(Interpreter py, BoundArguments a)
    {
        if (!a.Given(0))
        {
            return Decorators.Defer(py, "pmap", PmapNames, a);
        }

        var flax = FlaxContext.Of(py);
        BoundMethods.Refuse(flax, a[0], "pmap");
        return Map(flax, a[0], VmapBody.PmapFn, PmapTag, new VmapSettings(a[2], a[3], a.Optional(9) ?? new PyDict())
        {
            AxisName = VmapSettings.Name(a[1]),
            AxisSize = VmapSettings.Size(a[7]),
        });
    }

    private static TransformedFunction Map(FlaxContext flax, PyObject function, NativeClass type, PyStr tag, VmapSettings settings)
    {
        var py = flax.Python;
        var inAxes = AxisPrefixes.ForJax(flax, settings.InAxes);
        var outAxes = new PyTuple(inAxes, AxisPrefixes.ForJax(flax, settings.OutAxes));
        var mapped = flax.Jax.Transforms.Vmap(VmapBody.Of(flax, type, function, settings, tag), new VmapOptions
        {
            InAxes = inAxes,
            OutAxes = outAxes,
            AxisName = settings.AxisName,
            AxisSize = settings.AxisSize,
        });
        return new TransformedFunction(py, function, (_, given) =>
        {
            var passage = new Passage(flax, tag);
            using var update = passage.Enter();
            var arguments = PositionalArguments.Resolve(py, function, given);
            var pure = (PyTuple)passage.Split(arguments, settings.InAxes, (split, _, prefix, node) => VmapBody.Split(flax, split, prefix, node));
            var result = py.Call(mapped, new CallArguments([.. pure], []));
            return ((PyTuple)passage.MergeOutside(result))[1];
        });
    }
}
