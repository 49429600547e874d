using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>flatten</c>: an inner transformation on one vector of all parameters.</summary>
internal static class Layouts
{
    private const string Module = "optax.transforms._layouts";

    public static void Define(ModuleBuilder module) => module.Optax("flatten", "inner", Module, static call => Make(call.Context, call[0]));

    private static PyObject Make(OptaxContext cx, PyObject transformation)
    {
        var inner = Transformation.WithExtraArguments(cx, transformation);
        return new Transformation(cx, "flatten", Module).Make(
            parameters => Transformation.Init(cx, inner, Flatten(cx, parameters)),
            call =>
            {
                var parameters = call.Parameters is { } given ? Flatten(cx, given) : null;
                var (flat, state) = Transformation.Update(cx, inner, Flatten(cx, call.Updates), call.State, parameters, call.Extra);
                return new(Unflatten(cx, call.Updates, cx.Term(flat)), state);
            },
            UpdateSignatures.Extra);
    }

    private static PyObject Flatten(OptaxContext cx, PyObject tree) => cx.Numpy.Call("concatenate", cx.Term(new PyList(
        cx.Trees.Leaves(tree).Select(leaf => cx.Numpy.Reshape(leaf, new PyList([PyInt.Of(-1)])).Value))));

    private static PyObject Unflatten(OptaxContext cx, PyObject like, Term flat)
    {
        var (leaves, structure) = cx.Pytrees.Flatten(like);
        var offsets = new PyList();
        var offset = 0L;
        foreach (var leaf in leaves.SkipLast(1))
        {
            offset += ((PyInt)cx.Numpy.Call("size", cx.Term(leaf)).Value).Small;
            offsets.Items.Add(PyInt.Of(offset));
        }

        var parts = cx.Python.Iterate(cx.Numpy.Call("split", flat, cx.Term(offsets)));
        return structure.Unflatten([.. parts.Zip(leaves, (part, leaf) => cx.Numpy.Reshape(cx.Term(part), cx.Term(leaf).Attribute("shape")).Value)]);
    }
}
