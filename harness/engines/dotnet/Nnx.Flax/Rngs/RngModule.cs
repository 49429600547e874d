using Nnx.Flax.Calling;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Rngs;

/// <summary>The functions on streams that programs call.</summary>
internal static class RngModule
{
    private const string Library = "flax.nnx.rnglib";

    public static void Define(ModuleBuilder module) => module
        .Class(RngClasses.Rngs)
        .Class(RngClasses.RngStream)
        .Class(RngClasses.RngState)
        .Class(RngClasses.RngKey)
        .Class(RngClasses.RngCount)
        .Function("split_rngs", "node=MISSING, /, *, splits, only=..., squeeze=False, graph=None, graph_updates=None", static (py, a) =>
        {
            var (splits, only, squeeze, updates) = (a[1], a.Optional(2) ?? PyEllipsis.Value, py.IsTrue(a[3]), Updates(py, a, 4));
            return Apply(
                py, a.Optional(0), updates,
                node => RngFunctions.Split(FlaxContext.Of(py), node, splits, only, squeeze),
                node => RngFunctions.SplitCopy(FlaxContext.Of(py), node, splits, only, squeeze));
        }, Library)
        .Function("fork_rngs", "node=MISSING, /, *, split=None, graph=None, graph_updates=None", static (py, a) =>
        {
            var (split, updates) = (a.OrNull(1), Updates(py, a, 2));
            return Apply(
                py, a.Optional(0), updates,
                node => RngFunctions.Fork(FlaxContext.Of(py), node, split),
                node => RngFunctions.ForkCopy(FlaxContext.Of(py), node, split));
        }, Library)
        .Function("with_rngs", "node=MISSING, /, *, split=None, fork=None, broadcast=None, only=True, graph=None, graph_updates=None", WithRngs, Library)
        .Function("restore_rngs", "backups, /", static (py, a) =>
        {
            RngFunctions.Restore(FlaxContext.Of(py), a[0]);
            return PyNone.Value;
        }, Library)
        .Function("backup_keys", "node, /, *, graph=None", static (py, a) => RngFunctions.BackupKeys(FlaxContext.Of(py), a[0]), Library)
        .Function("reseed", "node, /, *, graph=None, policy='scalars_only', **stream_keys", static (py, a) =>
        {
            Reseeding.Reseed(FlaxContext.Of(py), a[0], a.OrNull(2), a.Keywords(3));
            return PyNone.Value;
        }, Library);

    private static bool Updates(Interpreter py, BoundArguments a, int index)
    {
        var graph = FlaxContext.Of(py).Graph;
        return (a.OrNull(index) is { } mode ? py.IsTrue(mode) : graph.GraphMode)
            && (a.OrNull(index + 1) is { } updates ? py.IsTrue(updates) : graph.GraphUpdates);
    }

    // Without a node it is a decorator, which treats all arguments of each call.
    private static PyObject Apply(
        Interpreter py, PyObject? node, bool updates, Func<PyObject, SplitBackups> change, Func<PyObject, PyObject> copy)
    {
        if (node is not null)
        {
            return updates ? change(node) : copy(node);
        }

        return new NativeFunction("decorator", Library, "f", (_, outer) => Wrappers.Wrap(py, outer[0], arguments =>
        {
            var all = Pack(arguments);
            if (!updates)
            {
                return py.Call(outer[0], Unpack(copy(all)));
            }

            var backups = change(all);
            try
            {
                return py.Call(outer[0], arguments);
            }
            finally
            {
                RngFunctions.Restore(FlaxContext.Of(py), backups);
            }
        })) { LooksLikeScript = true };
    }

    private static PyObject WithRngs(Interpreter py, BoundArguments a)
    {
        if (Updates(py, a, 5))
        {
            throw PyError.NotImplemented("graph=True and graph_updates=True is not supported for `with_rngs`");
        }

        var rules = new RngRewriting(FlaxContext.Of(py), a.OrNull(1), a.OrNull(2), a.OrNull(3), a.Optional(4) ?? PyBool.True);
        if (a.Optional(0) is { } node)
        {
            return rules.Apply(node);
        }

        return new NativeFunction("with_rngs_decorator", Library, "f", (_, outer) => Wrappers.Wrap(
            py, outer[0], arguments => py.Call(outer[0], Unpack(rules.Apply(Pack(arguments)))))) { LooksLikeScript = true };
    }

    private static PyTuple Pack(CallArguments arguments)
    {
        var keywords = new PyDict();
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            keywords.Store(arguments.Names[i], arguments.Named[i]);
        }

        return new(new PyTuple(arguments.Positional.ToArray()), keywords);
    }

    private static CallArguments Unpack(PyObject packed)
    {
        var parts = (PyTuple)packed;
        var entries = ((PyDict)parts[1]).Entries.ToArray();
        return new([.. (PyTuple)parts[0], .. entries.Select(static entry => entry.Value)], [.. entries.Select(static entry => ((PyStr)entry.Key).Value)]);
    }
}
