using Nnx.Jax.Core;
using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Lax;

/// <summary>The module <c>jax.lax</c>: control flow, collectives, and operators that take no promotion.</summary>
internal static class LaxModule
{
    /// <summary>The module.</summary>
    public static NativeModule Module { get; } = Build();

    private static NativeModule Build()
    {
        var module = new ModuleBuilder("jax.lax");
        AddControlFlow(module);
        AddCollectives(module);
        LaxOperators.Add(module);
        return module.Build();
    }

    private static void AddControlFlow(ModuleBuilder module) => module
        .Function("scan", "f, init, xs=None, length=None, reverse=False, unroll=1, _split_transpose=False", static (py, a) =>
            Of(py).Scan(a[0], a[1], a[2], new ScanOptions { Length = a[3], Reverse = py.IsTrue(a[4]), Unroll = Unroll(a[5]) }))
        .Function("fori_loop", "lower, upper, body_fun, init_val, *, unroll=None", static (py, a) => Of(py).ForiLoop(a[0], a[1], a[2], a[3], a[4]))
        .Function("while_loop", "cond_fun, body_fun, init_val", static (py, a) => Of(py).WhileLoop(a[0], a[1], a[2]))
        .Function("cond", "pred, true_fun, false_fun, *operands, operand=_no_operand_sentinel, linear=None", static (py, a) =>
            Of(py).Cond(a[0], a[1], a[2], a.Optional(4) is { } one ? [one] : [.. a.Rest(3)]))
        .Function("switch", "index, branches, *operands, operand=_no_operand_sentinel", static (py, a) =>
            Of(py).Switch(a[0], [.. py.Iterate(a[1])], a.Optional(3) is { } one ? [one] : [.. a.Rest(2)]))
        .Function("map", "f, xs, *, batch_size=None", static (py, a) => a[2] is PyNone
            ? Of(py).Map(a[0], a[1])
            : throw new UnsupportedConstructException("jax.lax.map(batch_size=…)"));

    private static void AddCollectives(ModuleBuilder module) => module
        .Function("psum", "x, axis_name, *, axis_index_groups=None", static (py, a) => Of(py).PSum(a[0], a[1]))
        .Function("pmean", "x, axis_name, *, axis_index_groups=None", static (py, a) => Of(py).PMean(a[0], a[1]))
        .Function("pmax", "x, axis_name, *, axis_index_groups=None", static (py, a) => Of(py).PMax(a[0], a[1]))
        .Function("pmin", "x, axis_name, axis_index_groups=None", static (py, a) => Of(py).PMin(a[0], a[1]))
        .Function("axis_index", "axis_name", static (py, a) => Of(py).AxisIndex(a[0]))
        .Function("axis_size", "axis_name", static (py, a) => Of(py).AxisSize(a[0]))
        .Function("all_gather", "x, axis_name, *, axis_index_groups=None, axis=0, tiled=False", static (py, a) =>
            Of(py).AllGather(a[0], a[1], (int)((PyInt)a[3]).Small, py.IsTrue(a[4])));

    private static Transformations Of(Interpreter py) => JaxContext.Of(py).Transforms;

    // unroll=True asks for the whole loop, which changes the program's text but none of its results.
    private static int Unroll(PyObject given) => given is PyInt and not PyBool ? (int)((PyInt)given).Small : 1;
}
