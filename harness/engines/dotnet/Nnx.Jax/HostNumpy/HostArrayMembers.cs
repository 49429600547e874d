using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Jax.Numpy.Functions;
using Nnx.Jax.Printing;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>The members of <c>np.ndarray</c>.</summary>
internal static class HostArrayMembers
{
    /// <summary><c>np.ndarray</c>.</summary>
    public static NativeClass Class { get; } = new("ndarray", "numpy") { InstancesHaveAttributes = false, Define = Define };

    private static void Define(ClassBuilder type)
    {
        HostOperators.Define(type);
        HostMembers.Define(type);
        DefineInPlace(type);
        type.Value(Slots.Name(Slot.Hash), PyNone.Value)
            .Method(Slot.Repr, "self", (_, a) => new PyStr(ArrayText.NumpyRepr(Of(a[0]).Snapshot)))
            .Method(Slot.Str, "self", (_, a) => new PyStr(ArrayText.NumpyStr(Of(a[0]).Snapshot)))
            .Method(Slot.Format, "self, format_spec", Format)
            .Method(Slot.Len, "self", (_, a) => Of(a[0]).Rank > 0 ? PyInt.Of(Of(a[0]).Shape[0]) : throw PyError.Type("len() of unsized object"))
            .Method(Slot.Bool, "self", (_, a) => PyBool.Of(Truth(Of(a[0]).Snapshot)))
            .Method(Slot.Iter, "self", (_, a) => Of(a[0]).Rank > 0 ? new PyEnumerationIterator(Of(a[0]).Items()) : throw PyError.Type("iteration over a 0-d array"))
            .Method(Slot.Contains, "self, item", (py, a) => Contains(JaxContext.Of(py), a[0], a[1]))
            .Jax(Slot.GetItem, "self, index", a => HostIndexing.Get(Of(a[0]), a[1]))
            .Jax(Slot.SetItem, "self, index, value", a =>
            {
                HostIndexing.Set(Of(a[0]), a[1], a[2]);
                return PyNone.Value;
            })
            .Property("T", (_, self) => Transposed(Of(self), null))
            .Property("base", (_, _) => PyNone.Value)
            .Property("flat", (_, self) => new PyEnumerationIterator(Of(self).View(places => places.WithShape([(int)places.Shape.Size])).Items()))
            .Jax("reshape", "self, *shape, order='C', copy=None", Reshape)
            .Jax("ravel", "self, order='C'", a => Of(a[0]).View(static places => places.WithShape([places.Size])))
            .Jax("flatten", "self, order='C'", a => HostArray.Of(a.Context, Of(a[0]).Snapshot.WithShape([Of(a[0]).Snapshot.Size])))
            .Jax("transpose", "self, *axes", a => Transposed(Of(a[0]), AxesOf(a)))
            .Jax("swapaxes", "self, axis1, axis2", a => Transposed(Of(a[0]), Swapped(Of(a[0]).Rank, a.Int(1), a.Int(2))))
            .Jax("squeeze", "self, axis=None", Squeeze)
            .Jax("fill", "self, value", a =>
            {
                var self = Of(a[0]);
                self.Fill(a.Context.Backend.Full(HostOperations.Read(a.Context, a[1], self.Dtype), self.Shape));
                return PyNone.Value;
            })
            .Jax("sort", "self, axis=-1, kind=None, order=None", a =>
            {
                Of(a[0]).Fill(((IHostArray)HostFunctions.Call(a.Context, "sort", a[0], a[1])).Snapshot);
                return PyNone.Value;
            })
            .Jax("view", "self, dtype=None", a => a.OrNull(1) is null
                ? Of(a[0]).View(static places => places)
                : HostArray.Of(a.Context, Of(a[0]).Snapshot.Bitcast(DtypeReader.Host(a.Context, a[1]))));
    }

    private static void DefineInPlace(ClassBuilder type)
    {
        InPlace(type, Slot.IAdd, static (numpy, x, y) => numpy.Add(x, y));
        InPlace(type, Slot.ISub, static (numpy, x, y) => numpy.Subtract(x, y));
        InPlace(type, Slot.IMul, static (numpy, x, y) => numpy.Multiply(x, y));
        InPlace(type, Slot.ITrueDiv, static (numpy, x, y) => numpy.Divide(x, y));
        InPlace(type, Slot.IFloorDiv, static (numpy, x, y) => numpy.FloorDivide(x, y));
        InPlace(type, Slot.IMod, static (numpy, x, y) => numpy.Remainder(x, y));
        InPlace(type, Slot.IPow, static (numpy, x, y) => numpy.Power(x, y));
        InPlace(type, Slot.IAnd, static (numpy, x, y) => numpy.BitwiseAnd(x, y));
        InPlace(type, Slot.IOr, static (numpy, x, y) => numpy.BitwiseOr(x, y));
        InPlace(type, Slot.IXor, static (numpy, x, y) => numpy.BitwiseXor(x, y));
    }

    private static void InPlace(ClassBuilder type, Slot slot, Func<NumpyFunctions, JaxValue, JaxValue, JaxValue> apply) => type.Jax(slot, "self, other", a =>
    {
        if (a[1] is JaxValue)
        {
            return PyNotImplemented.Value;
        }

        var self = Of(a[0]);
        var result = ((IHostArray)HostOperators.Apply(a.Context, self, a[1], apply)).Snapshot;
        if (result.Shape != self.Shape)
        {
            throw PyError.Value($"non-broadcastable output operand with shape {self.Shape} doesn't match the broadcast shape {result.Shape}");
        }

        if (result.Dtype.Kind > self.Dtype.Kind)
        {
            throw PyError.Type($"Cannot cast ufunc output from dtype('{result.Dtype}') to dtype('{self.Dtype}') with casting rule 'same_kind'");
        }

        self.Fill(HostOperations.To(a.Context, result, self.Dtype));
        return self;
    });

    private static HostArray Of(PyObject self) => (HostArray)self;

    private static PyObject Format(Python.Runtime.Interpreter py, Python.Calls.BoundArguments a)
    {
        var text = ((PyStr)a[1]).Value;
        var array = Of(a[0]).Snapshot;
        return text.Length == 0 ? new PyStr(ArrayText.NumpyStr(array))
            : array.Rank == 0 ? new PyStr(py.Format(ScalarObjects.ToPython(array, 0), text))
            : throw PyError.Type("unsupported format string passed to numpy.ndarray.__format__");
    }

    private static bool Truth(NDArray array) => array.Size switch
    {
        1 => array.BoolAt(0),
        0 => throw PyError.Value("The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty."),
        _ => throw PyError.Value("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"),
    };

    private static PyBool Contains(JaxContext cx, PyObject self, PyObject item)
    {
        var same = ((IHostArray)HostOperators.Apply(cx, self, item, static (numpy, x, y) => numpy.Equal(x, y))).Snapshot;
        return PyBool.Of(Enumerable.Range(0, same.Size).Any(same.BoolAt));
    }

    private static PyObject Reshape(Arguments a)
    {
        var given = a.Bound.Rest(1);
        var sizes = ShapeReader.Sizes(a.Context, given.Count == 1 ? given[0] : given);
        return Of(a[0]).View(places => places.WithShape(HostShapes.Filled(places.Shape, sizes)));
    }

    private static int[]? AxesOf(Arguments a)
    {
        var given = a.Bound.Rest(1);
        return given.Count == 0 || given[0] is PyNone ? null : AxisReader.Many(a.Context, given.Count == 1 ? given[0] : given);
    }

    private static HostArray Transposed(HostArray array, int[]? axes)
    {
        int[] order = axes is null
            ? [.. Enumerable.Range(0, array.Rank).Reverse()]
            : [.. axes.Select(axis => Axes.Canonical(axis, array.Rank))];
        return array.View(places => array.Context.Backend.Transpose(places, order));
    }

    private static int[] Swapped(int rank, int first, int second)
    {
        var order = Enumerable.Range(0, rank).ToArray();
        var (i, j) = (Axes.Canonical(first, rank), Axes.Canonical(second, rank));
        (order[i], order[j]) = (order[j], order[i]);
        return order;
    }

    private static PyObject Squeeze(Arguments a)
    {
        var self = Of(a[0]);
        int[] removed = a.Axes(1) is { } axes
            ? [.. axes.Select(axis => Axes.Canonical(axis, self.Rank))]
            : [.. Enumerable.Range(0, self.Rank).Where(axis => self.Shape[axis] == 1)];
        return Array.Exists(removed, axis => self.Shape[axis] != 1)
            ? throw PyError.Value("cannot select an axis to squeeze out which has size not equal to one")
            : self.View(places => places.WithShape(places.Shape.Without(removed)));
    }
}
