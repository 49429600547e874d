using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;

namespace Nnx.Optax.Losses;

/// <summary><c>ctc_loss</c>: connectionist temporal classification (Graves et al., 2006), by a scan over frames.</summary>
internal static class Ctc
{
    private const string Module = "optax.losses._classification";
    private const string Parameters = "logits, logit_paddings, labels, label_paddings, blank_id=0, log_epsilon=-100000.0";

    public static void Define(ModuleBuilder module) => module
        .Optax("ctc_loss", Parameters, Module, static call => Forward(call)[0])
        .Optax("ctc_loss_with_forward_probs", Parameters, Module, static call => Forward(call));

    private static PyTuple Forward(OptaxArguments call)
    {
        var (cx, logits, paddings, labels, floor) = (call.Context, call[0], call[1], call[2], call[5]);
        Check(call);
        var (batch, most, classes) = (Size(labels, 0), Size(labels, 1), Size(logits, 2));
        var logs = cx.Numpy.Nn("log_softmax", logits);
        var lengths = cx.Number(most) - cx.Numpy.Sum(call[3], PyInt.Of(1)).AsType(cx.Numpy.Int32);
        var repeats = Pad(labels.Item(Columns(null, -1)).Is(labels.Item(Columns(1, null))).AsType(cx.Numpy.Float32));

        var blank = call[4];
        var blanks = Frames(logs.Item(new PyTuple(All, All, new PySlice(blank, blank + 1, PyNone.Value))));
        var hot = cx.Numpy.NnWith(["num_classes"], "one_hot", labels, PyInt.Of(classes));
        var emissions = Frames(cx.Term(cx.Functions.Call("jax.numpy", "einsum", new PyStr("btk,bnk->btn"), logs, hot)));

        var phi = Start(most + 1).Attribute("at").Item(Column(0)).Method("set", new PyFloat(0.0));
        var frames = new PyTuple(emissions, blanks, paddings.Method("transpose", Numbers(1, 0)));
        var scanned = cx.Numpy.Lax("scan", Closures.Of("loop_body", "prev, x", (py, a) => Frame(
            cx, Three(a[0]), Three(a[1]), repeats, floor, batch)), new PyTuple(phi, Start(most)), frames);
        var paths = scanned.Item(PyInt.Of(1));
        Term allPhi = paths.Item(PyInt.Of(0)), allEmit = paths.Item(PyInt.Of(1));
        var last = Advance(cx, allPhi.Item(PyInt.Of(-1)), allEmit.Item(PyInt.Of(-1)));
        allPhi = allPhi.Attribute("at").Item(PyInt.Of(-1)).Method("set", last);
        var chosen = cx.Numpy.NnWith(["num_classes"], "one_hot", lengths, PyInt.Of(most + 1));
        var loss = -cx.Term(cx.Functions.Call("jax.numpy", "einsum", new PyStr("bn,bn->b"), last, chosen));
        return new PyTuple(loss, allPhi, allEmit);

        Term Start(long width) => cx.Term(cx.Functions.Call("jax.numpy", "ones", Numbers(batch, width))) * floor;
        Term Frames(Term x) => cx.Numpy.Call("transpose", x, cx.Term(Numbers(1, 0, 2)));
        Term Pad(Term x) => cx.Numpy.Call("pad", x, cx.Term(new PyTuple(Numbers(0, 0), Numbers(0, 1))));
        Term[] Three(PyObject tuple) => [.. cx.Python.Iterate(tuple).Select(cx.Term)];
        long Size(Term array, int axis) => ((PyInt)array.Attribute("shape").Item(PyInt.Of(axis)).Value).Small;
    }

    private static PyTuple Frame(OptaxContext cx, Term[] before, Term[] frame, Term repeats, Term floor, long batch)
    {
        Term phi = before[0], emit = before[1], emission = frame[0], blank = frame[1];
        var pad = frame[2].Method("reshape", Numbers(batch, 1));
        var reached = Advance(cx, phi, emit + floor * repeats);
        var nextEmit = cx.Numpy.Call("logaddexp", reached.Item(Columns(null, -1)) + emission, emit + emission);
        var nextPhi = Advance(cx, reached + blank, emit + blank + floor * (1.0 - repeats));
        nextEmit = pad * emit + (1.0 - pad) * nextEmit;
        nextPhi = pad * phi + (1.0 - pad) * nextPhi;
        var next = new PyTuple(nextPhi, nextEmit);
        return new PyTuple(next, next);
    }

    private static Term Advance(OptaxContext cx, Term phi, Term added) => cx.Numpy.With(
        ["axis"], "concatenate", new PyList([phi.Item(Columns(null, 1)), cx.Numpy.Call("logaddexp", phi.Item(Columns(1, null)), added)]), PyInt.Of(-1));

    private static void Check(OptaxArguments call)
    {
        var cx = call.Context;
        var checks = new Checks(cx);
        checks.Rank(call[0], 3);
        checks.Rank(call[2], 2);
        checks.SameShape(call[2], call[3]);
        PyObject logits = call[0].Attribute("shape").Item(PyInt.Of(0)), labels = call[2].Attribute("shape").Item(PyInt.Of(0));
        if (!cx.Python.IsEqual(logits, labels))
        {
            throw cx.Holds(LossRules.ChecksWithoutChex)
                ? PyError.Value($"Expected `labels` to have batch size {cx.Python.Str(logits)}, got {cx.Python.Str(labels)}.")
                : PyError.Assertion($"[Chex] Assertion assert_equal failed: Expected {cx.Python.Str(logits)} and {cx.Python.Str(labels)} to be equal.");
        }
    }

    private static PySlice All => new(PyNone.Value, PyNone.Value, PyNone.Value);

    private static PyTuple Columns(int? from, int? to) => new(All, new PySlice(Bound(from), Bound(to), PyNone.Value));

    private static PyTuple Column(int index) => new(All, PyInt.Of(index));

    private static PyObject Bound(int? bound) => bound is { } value ? PyInt.Of(value) : PyNone.Value;

    private static PyTuple Numbers(params long[] numbers) => new(Array.ConvertAll(numbers, static PyObject (number) => PyInt.Of(number)));
}
