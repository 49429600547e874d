using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Transforms.Bodies;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;

namespace Nnx.Jax.Transforms;

public sealed partial class Transformations
{
    private readonly BodyCache _bodies = new();

    /// <summary>Traces a body or branch for positional arguments of some types, or takes the trace that is kept.</summary>
    private StagedBody StageBody(BodyFunction function, PyTreeDef arguments, Aval[] avals) =>
        _bodies.Get(Py, function, arguments, avals, $"{_cx.X64} {_cx.Axes.Key} {_cx.IsShown}", () =>
        {
            var flat = new FlatFunction(_cx, function.Callable, arguments);
            var example = (PyTuple)arguments.Unflatten([.. avals.Select(aval => (PyObject)new ShapeDtypeStruct(_cx, aval))]);
            var names = CallableInfo.LeafPaths(_cx.Trees, function.Origin, new([.. example], []));
            var debug = CallableInfo.Describe(Py, function.Origin, function.Kind, names);
            var closed = Interpreters.Staging.Trace(_cx, flat.Values, avals, debug);
            var (jaxpr, constants) = Interpreters.Staging.HoistConstants(closed);
            return new StagedBody(jaxpr, constants, flat.OutStructure);
        });

    // Weakly typed values take the type that the loop's body gives them.
    private bool PromoteWeak(JaxValue[] values, Aval[] results)
    {
        var changed = false;
        if (values.Length != results.Length)
        {
            return false;
        }

        for (var i = 0; i < values.Length; i++)
        {
            var aval = values[i].Aval;
            if (aval.WeakType && !CarryCheck.Match(aval, results[i]))
            {
                var common = Promotion.Result(_cx.X64, aval.Operand, results[i].Operand);
                values[i] = _cx.Lax.Convert(values[i], common.Dtype);
                changed = true;
            }
        }

        return changed;
    }
}
