using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_polyak</c>: steps by the distance to the optimal value (Loizou et al., 2021).</summary>
internal static class ScaleByPolyak
{
    private static readonly Signature Update = Signature.Parse("updates, state, params=None, *, value, **extra_args");

    public static void Define(ModuleBuilder module) => module.Optax(
        "scale_by_polyak", "f_min=0.0, max_learning_rate=1.0, eps=0.0, variant='sps'", "optax._src.transform",
        static call => Make(call.Context, call[0], call[1], call[2], call[3]));

    public static PyObject Make(OptaxContext cx, Term lowest, Term most, Term eps, Term variant) => new Transformation(cx, "scale_by_polyak").Stateless(
        call =>
        {
            var squares = cx.Math.Norm(call.Updates, squared: true);
            var gap = cx.Term(call.Bound[3]) - lowest;
            if (cx.Holds(TransformRules.PolyakCastsGap))
            {
                gap = cx.Numpy.Array(gap).AsType(squares.Dtype);
                gap = cx.Python.Str(variant) switch
                {
                    "sps" => gap,
                    "sps+" => cx.Numpy.Nn("relu", gap),
                    _ => throw PyError.Value($"Invalid argument value for Polyak SGD: variant={cx.Python.Repr(variant)}"),
                };
            }

            var smallest = cx.Numpy.Call("finfo", cx.Term(BuiltinTypes.Float)).Attribute("eps");
            var step = cx.Numpy.Where(
                squares + eps <= smallest, cx.Numpy.Array(new PyFloat(0.0)), cx.Numpy.Minimum(gap / (squares + eps), most));
            return cx.Math.Scale(step, call.Updates);
        },
        Update);
}
