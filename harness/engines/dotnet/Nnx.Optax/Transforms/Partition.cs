using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Optax.Transforms;

/// <summary><c>partition</c>, also <c>multi_transform</c>: one transformation a label of the parameters.</summary>
internal static class Partition
{
    private const string Module = "optax.transforms._combining";
    private const string Parameters = "transforms, param_labels, *, mask_compatible_extra_args=False";

    public static NamedTupleShape State { get; } = new("PartitionState", Module, "inner_states");

    public static void Define(ModuleBuilder module) => module
        .Class(State)
        .Value("MultiTransformState", State.ClassOf)
        .Value("partition", static _ => Function())
        .Value("multi_transform", static _ => Function());

    // Both names stand for one function, so that its errors say "partition".
    public static NativeFunction Function() => new("partition", Module, Parameters, static (py, a) =>
    {
        var call = new OptaxArguments(OptaxContext.Of(py), a);
        return Make(call.Context, call[0], call[1], call.Flag(2));
    })
    {
        LooksLikeScript = true,
    };

    public static PyObject Make(OptaxContext cx, PyObject transformations, Term labels, bool compatible = false)
    {
        var parts = new PyDict();
        foreach (var pair in cx.Python.Iterate(cx.Python.CallMethod(transformations, "items")))
        {
            parts.Store(cx.Python, ((PyTuple)pair)[0], Transformation.WithExtraArguments(cx, ((PyTuple)pair)[1]));
        }

        return new Transformation(cx, "partition", Module).Make(
            parameters => First(cx, parts, LabelsFor(labels, parameters), compatible, parameters),
            call => Update(cx, parts, LabelsFor(labels, call.Updates), compatible, call),
            UpdateSignatures.Extra);
    }

    private static PyObject LabelsFor(Term labels, PyObject tree) => Interpreter.IsCallable(labels) ? labels.Call(tree) : labels;

    private static PyTuple First(OptaxContext cx, PyDict parts, PyObject labels, bool compatible, PyObject parameters)
    {
        CheckLabels(cx, parts, labels);
        var states = new PyDict();
        foreach (var (label, part) in parts.Entries)
        {
            states.Store(cx.Python, label, Transformation.Init(cx, Masked.Make(cx, part, MaskOf(cx, labels, label), compatible), parameters));
        }

        return cx.New(State, states);
    }

    private static Step Update(OptaxContext cx, PyDict parts, PyObject labels, bool compatible, UpdateCall call)
    {
        var states = new PyDict();
        var updates = call.Updates;
        var before = call.Field("inner_states");
        foreach (var (label, part) in parts.Entries)
        {
            var masked = Masked.Make(cx, part, MaskOf(cx, labels, label), compatible);
            (updates, var state) = Transformation.Update(cx, masked, updates, before.Item(label), call.Parameters, call.Extra);
            states.Store(cx.Python, label, state);
        }

        return new(updates, cx.New(State, states));
    }

    private static Term MaskOf(OptaxContext cx, PyObject labels, PyObject label) =>
        cx.Term(cx.Trees.Map(labels, leaf => leaf.Is(label)));

    private static void CheckLabels(OptaxContext cx, PyDict parts, PyObject labels)
    {
        var found = new PyDict();
        foreach (var leaf in cx.Pytrees.Leaves(labels))
        {
            found.Store(cx.Python, leaf, PyNone.Value);
        }

        if (found.Entries.Any(entry => parts.Find(cx.Python, entry.Key) is null))
        {
            throw PyError.Value("Some parameters have no corresponding transformation.\n"
                + $"Parameter labels: {Sorted(cx, found)} \nTransforms keys: {Sorted(cx, parts)} \n");
        }
    }

    private static string Sorted(OptaxContext cx, PyDict keys) => cx.Python.Repr(new PyList(keys.Entries.Select(static entry => entry.Key)
        .Order(Comparer<PyObject>.Create((x, y) => (cx.Term(x) < cx.Term(y)).IsTrue ? -1 : (cx.Term(y) < cx.Term(x)).IsTrue ? 1 : 0))));
}
