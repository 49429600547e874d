using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Losses;

/// <summary><c>softmax_cross_entropy_with_integer_labels</c>.</summary>
internal static class IntegerLabels
{
    public static void Define(ModuleBuilder module) => module.Optax(
        "softmax_cross_entropy_with_integer_labels", "logits, labels, axis=-1, where=None", "optax.losses._classification",
        static call => CrossEntropy(call.Context, call[0], call[1], call[2], call[3]));

    private static Term CrossEntropy(OptaxContext cx, Term logits, Term labels, Term axis, Term where)
    {
        new Checks(cx).Floating(logits);
        new Checks(cx).Integer(labels);
        where = Softmax.WithClasses(cx, logits, axis, where);
        if (cx.Holds(LossRules.ClassAxesMayBeSeveral))
        {
            (logits, axis, where) = OneAxis(cx, logits, axis, where);
        }

        if (cx.Holds(LossRules.MasksMayLackClasses))
        {
            var chosen = Chosen(cx, logits, labels, axis);
            var loss = cx.Numpy.NnWith(["axis", "where"], "logsumexp", logits, axis, where) - chosen;
            return where.IsNone ? loss : cx.Numpy.Where(cx.Numpy.Call("any", where, axis), loss, cx.Number(0.0));
        }

        var largest = cx.Numpy.With(
            ["axis", "keepdims", "where", "initial"], "max", logits, axis, PyBool.True, where, new PyFloat(double.NegativeInfinity));
        var shifted = logits - cx.Numpy.Lax("stop_gradient", largest);
        return cx.Numpy.Log(cx.Numpy.SumWhere(cx.Numpy.Exp(shifted), axis, where)) - Chosen(cx, shifted, labels, axis);
    }

    private static Term Chosen(OptaxContext cx, Term logits, Term labels, Term axis)
    {
        var found = cx.Numpy.With(["axis"], "take_along_axis", logits, cx.Numpy.ExpandDims(labels, axis), axis);
        return cx.Numpy.With(["axis"], "take", found, PyInt.Of(0), axis);
    }

    private static (Term Logits, Term Axis, Term Where) OneAxis(OptaxContext cx, Term logits, Term axis, Term where)
    {
        var rank = (int)cx.Python.Length(logits.Attribute("shape"));
        switch (axis.Value)
        {
            case PyInt single:
                return (logits, cx.Number(Canonical(single, rank)), where);
            case PyTuple several:
                int[] classes = [.. several.Select(item => Canonical((PyInt)item, rank))];
                int[] batch = [.. Enumerable.Range(0, rank).Except(classes)];
                return (Merged(logits), cx.Number(batch.Length), where.IsNone ? where : Merged(where));

                Term Merged(Term array)
                {
                    var moved = array.Method("transpose", Numbers([.. batch, .. classes]));
                    PyObject[] sizes = [.. cx.Python.Iterate(moved.Attribute("shape")).Take(batch.Length), PyInt.Of(-1)];
                    return moved.Method("reshape", new PyTuple(sizes));
                }

            default:
                throw PyError.Value(
                    $"Keyword argument 'axis' must be of type 'int' or 'tuple[int, ...]' but actual type is {axis.Value.Type}.");
        }
    }

    private static PyTuple Numbers(int[] numbers) => new(Array.ConvertAll(numbers, static PyObject (number) => PyInt.Of(number)));

    private static int Canonical(PyInt axis, int rank) =>
        axis.Small >= 0 && axis.Small < rank ? (int)axis.Small
        : axis.Small >= -rank && axis.Small < 0 ? (int)axis.Small + rank
        : throw PyError.Value($"axis {axis.Value} is out of bounds for array of dimension {rank}");
}
