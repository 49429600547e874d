using Nnx.Flax.Transforms.Prefixes;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Iteration.Scanning;

/// <summary><c>nnx.scan</c>.</summary>
internal static class ScanFunctions
{
    private const string Module = "flax.nnx.transforms.iteration";

    private static readonly string[] Options =
        ["length", "reverse", "unroll", "_split_transpose", "in_axes", "out_axes", "transform_metadata"];

    /// <summary>Writes the names down.</summary>
    public static ModuleBuilder Define(ModuleBuilder module) => module.Function(
        "scan",
        "f=Missing, *, length=None, reverse=False, unroll=1, _split_transpose=False, in_axes=(Carry, 0), out_axes=(Carry, 0), "
            + "transform_metadata=FrozenDict, graph=None, graph_updates=None",
        Scan,
        Module);

    private static PyObject Scan(Interpreter py, BoundArguments a)
    {
        if (!a.Given(0))
        {
            return Decorators.Defer(py, "scan", Options, a);
        }

        var flax = FlaxContext.Of(py);
        var function = a[0];
        BoundMethods.Refuse(flax, function, "scan");
        var usual = new PyTuple(py.TypeOf(CarryClass.Class), PyInt.Of(0));
        var settings = ScanAxes.Check(flax, new ScanSettings(
            a.Optional(5) ?? usual,
            a.Optional(6) ?? usual,
            a.Optional(7) ?? new PyDict(),
            new ScanOptions
            {
                Length = a[1],
                Reverse = py.IsTrue(a[2]),
                Unroll = a[3] is PyInt { IsSmall: true } unroll and not PyBool ? (int)unroll.Small : 1,
            }));
        var step = new ScanStep(flax, settings).Of(function);
        return new TransformedFunction(py, function, (_, given) =>
        {
            using var update = new Passage(flax, ScanCall.Tag).Enter();
            return new ScanCall(flax, settings, step).Run(PositionalArguments.Resolve(py, function, given));
        });
    }
}
