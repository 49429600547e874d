using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Itertools;

/// <summary>The module <c>itertools</c>.</summary>
internal static class ItertoolsModule
{
    public static NativeModule Module { get; } = Build();

    private static NativeModule Build()
    {
        var m = new ModuleBuilder("itertools");
        foreach (var type in (PyType[])
            [ItertoolsTypes.Count, ItertoolsTypes.Repeat, ItertoolsTypes.Cycle, ItertoolsTypes.Accumulate, ItertoolsTypes.Chain,
             ItertoolsTypes.Compress, ItertoolsTypes.DropWhile, ItertoolsTypes.TakeWhile, ItertoolsTypes.FilterFalse,
             ItertoolsTypes.StarMap, ItertoolsTypes.Slice, ItertoolsTypes.Pairwise, ItertoolsTypes.ZipLongest,
             ItertoolsTypes.Product, ItertoolsTypes.Permutations, ItertoolsTypes.Combinations,
             ItertoolsTypes.CombinationsWithReplacement, ItertoolsTypes.GroupBy])
        {
            m.Value(type.Name, type);
        }

        return m.Builtin("tee", "iterable, n=2, /", (py, a) =>
        {
            var count = py.ToInt(a[1]);
            if (count < 0)
            {
                throw PyError.Value("n must be >= 0");
            }

            py.Meter.Reserve(count * 64L);
            var first = py.GetIterator(a[0]) as PyTee ?? new PyTee(py.GetIterator(a[0]), new TeeLink());
            var copies = new PyObject[count];
            for (var i = 0; i < count; i++)
            {
                copies[i] = i == 0 ? first : first.Copy();
            }

            return new PyTuple(copies);
        }).Build();
    }
}
