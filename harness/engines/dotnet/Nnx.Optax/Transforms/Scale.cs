using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale</c>: every update times one number.</summary>
internal static class Scale
{
    public static void Define(ModuleBuilder module) => module
        .Optax("scale", "step_size", "optax._src.transform", static call => Make(call.Context, call[0]));

    public static PyObject Make(OptaxContext cx, Term size) => new Transformation(cx, "scale")
        .Stateless(call => cx.Trees.Map(call.Updates, g => size * g));
}
