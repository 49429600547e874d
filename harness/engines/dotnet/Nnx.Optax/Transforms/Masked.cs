using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Optax.Trees;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Optax.Transforms;

/// <summary><c>masked</c>: an inner transformation on some leaves; the others pass by, hidden from it as <c>MaskedNode</c>s.</summary>
internal static class Masked
{
    private const string Module = "optax.transforms._masking";

    public static NamedTupleShape State { get; } = new("MaskedState", Module, "inner_state");

    public static NamedTupleShape Node { get; } = new("MaskedNode", Module);

    public static void Define(ModuleBuilder module) => module.Class(State).Class(Node).Optax(
        "masked", "inner, mask, *, mask_compatible_extra_args=False", Module,
        static call => Make(call.Context, call[0], call[1], call.Flag(2)));

    public static PyObject Make(OptaxContext cx, PyObject transformation, Term mask, bool compatible = false)
    {
        var inner = Transformation.WithExtraArguments(cx, transformation);
        return new Transformation(cx, "masked", Module).Make(
            parameters => cx.New(State, Transformation.Init(cx, inner, parameters is ParamsPlaceholder
                ? parameters
                : Hide(cx, MaskFor(cx, mask, parameters), parameters))),
            call => Update(cx, inner, MaskFor(cx, mask, call.Updates), compatible, call),
            UpdateSignatures.Extra);
    }

    private static Step Update(OptaxContext cx, PyObject inner, PyObject mask, bool compatible, UpdateCall call)
    {
        var extra = compatible ? HideLike(cx, mask, call.Updates, call.Extra) : call.Extra;
        var updates = Hide(cx, mask, call.Updates);
        var parameters = call.Parameters is { } given ? Hide(cx, mask, given) : null;
        var (inside, state) = Transformation.Update(cx, inner, updates, call.Field("inner_state"), parameters, extra);
        var outside = cx.Trees.Map(mask, inside, call.Updates, static (m, after, before) => m.IsTrue ? after : before);
        return new(outside, cx.New(State, state));
    }

    private static PyObject MaskFor(OptaxContext cx, Term mask, PyObject tree) => IsFunction(cx, mask) ? mask.Call(tree) : mask;

    // A tree of callables, as a module of functions is one, counts as a function where all of its leaves can be called.
    private static bool IsFunction(OptaxContext cx, Term mask)
    {
        if (!cx.Holds(TransformRules.MasksMayBeCallableTrees))
        {
            return Interpreter.IsCallable(mask);
        }

        var leaves = cx.Pytrees.Leaves(mask);
        return leaves.Length > 0 && Array.TrueForAll(leaves, Interpreter.IsCallable);
    }

    private static PyObject Hide(OptaxContext cx, PyObject mask, PyObject tree) =>
        cx.Trees.Map(mask, tree, (m, leaf) => m.IsTrue ? leaf : cx.Term(cx.New(Node)));

    private static PyDict HideLike(OptaxContext cx, PyObject mask, PyObject like, PyDict extra)
    {
        var hidden = new PyDict();
        foreach (var (name, value) in extra.Entries)
        {
            hidden.Store(cx.Python, name, cx.Trees.HaveSameStructure(value, like) ? Hide(cx, mask, value) : value);
        }

        return hidden;
    }
}
