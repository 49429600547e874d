using Nnx.Python.Building;

namespace Nnx.Jax.Lax.Module;

/// <summary>The collectives of <c>jax.lax</c>.</summary>
internal static class CollectiveNames
{
    public static void Add(ModuleBuilder module) => module
        .Lax("psum", "x, axis_name, *, axis_index_groups=None", static a => a.Transforms.PSum(a[0], a[1]))
        .Lax("pmean", "x, axis_name, *, axis_index_groups=None", static a => a.Transforms.PMean(a[0], a[1]))
        .Lax("pmax", "x, axis_name, *, axis_index_groups=None", static a => a.Transforms.PMax(a[0], a[1]))
        .Lax("pmin", "x, axis_name, *, axis_index_groups=None", static a => a.Transforms.PMin(a[0], a[1]))
        .Lax("axis_index", "axis_name", static a => a.Transforms.AxisIndex(a[0]))
        .Lax("axis_size", "axis_name", static a => a.Transforms.AxisSize(a[0]))
        .Lax("all_gather", "x, axis_name, *, axis_index_groups=None, axis=0, tiled=False", static a => a.Transforms.AllGather(a[0], a[1], a.Int(3), a.Flag(4)))
        .Lax("ppermute", "x, axis_name, perm", static a => a.Transforms.PPermute(
            a[0], a[1], [.. a.Python.Iterate(a[2]).Select(pair => a.IntsOf(pair)).Select(static pair => (pair[0], pair[1]))]));
}
