using Nnx.Python.Building;
using Nnx.Python.Builtins.Iteration;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Itertools;

/// <summary>The classes of <c>itertools</c>.</summary>
internal static class ItertoolsTypes
{
    public static PyType Count { get; } = Make("count", c => c
        .New("cls, /, start=0, step=1", (_, a) => IsNumber(a[1]) && IsNumber(a[2])
            ? new PyCount(a[1], a[2])
            : throw PyError.Type("a number is required"))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(((PyCount)a[0]).Repr(py))));

    public static PyType Repeat { get; } = Make("repeat", c => c
        .New("cls, /, object, times=...", (py, a) => new PyRepeat(a[1], a.Given(2) ? py.ToLong(a[2]) : null))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(((PyRepeat)a[0]).Repr(py)))
        .Method(Slot.LengthHint, "self, /", (_, a) => ((PyRepeat)a[0]).Remaining is { } left
            ? PyInt.Of(left)
            : throw PyError.Type("len() of unsized object")));

    public static PyType Tee { get; } = Make("_tee", c => c.Method("__copy__", "self, /", (_, a) => ((PyTee)a[0]).Copy()));

    public static PyType GroupBy { get; } = Make("groupby", c => c
        .New("cls, /, iterable, key=None", (py, a) => new PyGroupBy(py.GetIterator(a[1]), a.OrNull(2))));

    public static PyType Grouper { get; } = Make("_grouper", _ => { });

    public static PyType Cycle { get; } = Lazy("cycle", "iterable, /", (py, a) => ItertoolsSequences.Cycle(py, py.GetIterator(a[1])));

    public static PyType Accumulate { get; } = Lazy("accumulate", "iterable, func=None, *, initial=None", (py, a) =>
        ItertoolsSequences.Accumulate(py, py.GetIterator(a[1]), a.OrNull(2), a.OrNull(3)));

    public static PyType Chain { get; } = Make("chain", c => c
        .New("cls, /, *iterables", (py, a) => new PyLazyIterator(c.Type, ItertoolsSequences.Chain(py, py.GetIterator(a.Rest(1)))))
        .ClassMethod("from_iterable", "cls, iterable, /", (py, a) =>
            new PyLazyIterator(c.Type, ItertoolsSequences.Chain(py, py.GetIterator(a[1]))))
        .ClassMethod("__class_getitem__", "cls, item, /", GenericAliases.Subscript));

    public static PyType Compress { get; } = Lazy("compress", "data, selectors", (py, a) =>
        ItertoolsSequences.Compress(py, py.GetIterator(a[1]), py.GetIterator(a[2])));

    public static PyType DropWhile { get; } = Lazy("dropwhile", "predicate, iterable, /", (py, a) =>
        ItertoolsSequences.DropWhile(py, a[1], py.GetIterator(a[2])));

    public static PyType TakeWhile { get; } = Lazy("takewhile", "predicate, iterable, /", (py, a) =>
        ItertoolsSequences.TakeWhile(py, a[1], py.GetIterator(a[2])));

    public static PyType FilterFalse { get; } = Lazy("filterfalse", "function, iterable, /", (py, a) =>
        ItertoolsSequences.FilterFalse(py, a[1], py.GetIterator(a[2])));

    public static PyType StarMap { get; } = Lazy("starmap", "function, iterable, /", (py, a) =>
        ItertoolsSequences.StarMap(py, a[1], py.GetIterator(a[2])));

    public static PyType Slice { get; } = Lazy("islice", "iterable, start, stop=..., step=None, /", SliceOf);

    public static PyType Pairwise { get; } = Lazy("pairwise", "iterable, /", (py, a) =>
        ItertoolsSequences.Pairwise(py, py.GetIterator(a[1])));

    public static PyType ZipLongest { get; } = Lazy("zip_longest", "*iterables, fillvalue=None", (py, a) =>
        ItertoolsSequences.ZipLongest(py, [.. a.Rest(1).Select(py.GetIterator)], a[2]));

    public static PyType Product { get; } = Lazy("product", "*iterables, repeat=1", (py, a) =>
        ItertoolsCombinations.Product(py, a.Rest(1), py.ToLong(a[2])));

    public static PyType Permutations { get; } = Lazy("permutations", "iterable, r=None", (py, a) =>
    {
        var pool = TupleMembers.Collect(py, a[1]);
        return ItertoolsCombinations.Permutations(py, pool, a[2] is PyNone ? pool.Length : Size(py, a[2]));
    });

    public static PyType Combinations { get; } = Lazy("combinations", "iterable, r", (py, a) =>
        ItertoolsCombinations.Combinations(py, TupleMembers.Collect(py, a[1]), Size(py, a[2])));

    public static PyType CombinationsWithReplacement { get; } = Lazy("combinations_with_replacement", "iterable, r", (py, a) =>
        ItertoolsCombinations.WithReplacement(py, TupleMembers.Collect(py, a[1]), Size(py, a[2])));

    private static bool IsNumber(PyObject value) =>
        value is PyInt or PyFloat or PyComplex || value.Type.Lookup(Slot.Index) is not null || value.Type.Lookup(Slot.Float) is not null;

    private static int Size(Interpreter py, PyObject value)
    {
        if (value is not PyInt)
        {
            throw PyError.Type("Expected int as r");
        }

        var size = py.ToInt(value);
        return size >= 0 ? size : throw PyError.Value("r must be non-negative");
    }

    private static IEnumerable<PyObject> SliceOf(Interpreter py, BoundArguments a)
    {
        var (start, stop) = a.Given(2 + 1) ? (Bound(a[2], "Indices", 0), Bound(a[3], "Stop argument", null)) : (0, Bound(a[2], "Stop argument", null));
        var step = a[4] is PyNone ? 1 : a[4] is PyInt { IsSmall: true, Small: > 0 } given
            ? given.Small
            : throw PyError.Value("Step for islice() must be a positive integer or None.");
        return ItertoolsSequences.Slice(py, py.GetIterator(a[1]), start ?? 0, stop, step);

        static long? Bound(PyObject value, string what, long? missing) => value switch
        {
            PyNone => missing,
            PyInt { IsSmall: true, Small: >= 0 } number => number.Small,
            _ => throw PyError.Value(what == "Indices"
                ? "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
                : "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."),
        };
    }

    private static PyType Lazy(string name, string signature, Func<Interpreter, BoundArguments, IEnumerable<PyObject>> values) =>
        Make(name, c => c.New($"cls, {signature}", (py, a) => new PyLazyIterator(c.Type, values(py, a))));

    private static PyType Make(string name, Action<ClassBuilder> define) =>
        new(name, "itertools", [BuiltinTypes.Object], new PyTypeOptions
        {
            IsImmutable = true,
            Define = c =>
            {
                IteratorMembers.Define(c);
                define(c);
            },
        });
}
