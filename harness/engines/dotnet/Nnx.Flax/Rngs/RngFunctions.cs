using Nnx.Flax.Filters;
using Nnx.Flax.Graph;
using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Rngs;

/// <summary>Functions of <c>flax.nnx.rnglib</c>.</summary>
internal static class RngFunctions
{
    /// <summary>The shapes that filters choose; null where a filter chooses none.</summary>
    /// <param name="py">The run.</param>
    /// <param name="shapes">One shape for all, or a dict from filters to shapes; null for an empty one.</param>
    public static List<(FilterPredicate Predicate, PyObject? Shape)> Shapes(Interpreter py, PyObject? shapes) => shapes switch
    {
        null => [],
        PyDict choices => [.. choices.Entries.Select(entry => (Predicates.Of(py, entry.Key), NotNone(entry.Value)))],
        PyInt or PyTuple or PyNone => [(static (_, _, _) => true, NotNone(shapes))],
        _ => throw PyError.NoAttribute(shapes, "items"),
    };

    /// <summary><c>nnx.split_rngs</c>: gives each stream several keys side by side, until what it returns is restored.</summary>
    public static SplitBackups Split(FlaxContext flax, PyObject node, PyObject splits, PyObject only, bool squeeze)
    {
        var py = flax.Python;
        RefuseSqueeze(py, splits, squeeze);
        var predicate = Predicates.Of(py, only);
        var backups = new PyList();
        foreach (var (path, stream) in Streams(flax, node))
        {
            if (!Takes(py, predicate, path, stream))
            {
                continue;
            }

            var (key, count) = (RngStreams.Variable(py, stream, "key"), RngStreams.Variable(py, stream, "count"));
            var drawn = py.Call(stream);
            backups.Items.Add(Backup(flax, stream, key, count));
            var shape = (PyTuple)py.GetAttribute(count, "shape");
            RngStreams.Set(py, key, Squeeze(py, RandomKeys.Split(py, drawn, splits), squeeze));
            RngStreams.Set(py, count, RandomKeys.Zeros(py, squeeze ? shape : Prepend(splits, shape)));
        }

        return new SplitBackups(py.TypeOf(RngClasses.SplitBackups), backups);
    }

    /// <summary><c>nnx.split_rngs</c> where nodes are not changed: a copy whose streams have several keys side by side.</summary>
    public static PyObject SplitCopy(FlaxContext flax, PyObject node, PyObject splits, PyObject only, bool squeeze)
    {
        var py = flax.Python;
        RefuseSqueeze(py, splits, squeeze);
        var predicate = Predicates.Of(py, only);
        return RecursiveMap.Apply(flax, node, (path, value) =>
        {
            if (value is FlaxObject stream && IsStream(py, value) && Takes(py, predicate, path, stream))
            {
                var shape = (PyTuple)py.GetAttribute(RngStreams.Variable(py, stream, "count"), "shape");
                var key = Squeeze(py, RandomKeys.Split(py, py.Call(stream), splits), squeeze);
                var tag = py.GetAttribute(stream, "tag");
                py.SetAttribute(stream, "key", py.Call(py.TypeOf(RngClasses.RngKey), new CallArguments([key, tag], ["tag"])));
                var zeros = RandomKeys.Zeros(py, squeeze ? shape : Prepend(splits, shape));
                py.SetAttribute(stream, "count", py.Call(py.TypeOf(RngClasses.RngCount), new CallArguments([zeros, tag], ["tag"])));
            }

            return value;
        });
    }

    /// <summary><c>nnx.fork_rngs</c>: gives each stream a new key, until what it returns is restored. A stream that several filters take is forked for each.</summary>
    public static SplitBackups Fork(FlaxContext flax, PyObject node, PyObject? split)
    {
        var py = flax.Python;
        var choices = Shapes(py, split ?? PyNone.Value);
        var backups = new PyList();
        foreach (var (path, stream) in Streams(flax, node))
        {
            foreach (var (predicate, shape) in choices)
            {
                if (Takes(py, predicate, path, stream))
                {
                    var forked = py.Call(py.GetAttribute(stream, "fork"), new CallArguments([shape ?? PyNone.Value], ["split"]));
                    var (key, count) = (RngStreams.Variable(py, stream, "key"), RngStreams.Variable(py, stream, "count"));
                    backups.Items.Add(Backup(flax, stream, key, count));
                    RngStreams.Set(py, key, RngStreams.Variable(py, forked, "key").Raw);
                    RngStreams.Set(py, count, RngStreams.Variable(py, forked, "count").Raw);
                }
            }
        }

        return new SplitBackups(py.TypeOf(RngClasses.SplitBackups), backups);
    }

    /// <summary><c>nnx.fork_rngs</c> where nodes are not changed: a copy with forked streams.</summary>
    public static PyObject ForkCopy(FlaxContext flax, PyObject node, PyObject? split)
    {
        var py = flax.Python;
        var choices = Shapes(py, split ?? PyNone.Value);
        return RecursiveMap.Apply(flax, node, (path, value) =>
        {
            if (value is not FlaxObject stream || !IsStream(py, value))
            {
                return value;
            }

            var found = choices.FindIndex(choice => Takes(py, choice.Predicate, path, stream));
            return found < 0
                ? value
                : py.Call(py.GetAttribute(stream, "fork"), new CallArguments([choices[found].Shape ?? PyNone.Value], ["split"]));
        });
    }

    /// <summary><c>nnx.restore_rngs</c>.</summary>
    public static void Restore(FlaxContext flax, PyObject backups)
    {
        var py = flax.Python;
        foreach (var backup in py.Iterate(backups))
        {
            PyObject[] parts = [.. py.Iterate(backup)];
            Set(RngStreams.Variable(py, parts[0], "key"), parts[1]);
            if (parts.Length == 3)
            {
                Set(RngStreams.Variable(py, parts[0], "count"), parts[2]);
            }
        }

        void Set(FlaxVariable variable, PyObject value)
        {
            if (flax.Holds(RngRules.BackupsAreValues) || flax.Holds(VariableRules.ValueDeprecated))
            {
                RngStreams.Set(py, variable, value);
            }
            else
            {
                py.SetAttribute(variable, "raw_value", value);
            }
        }
    }

    /// <summary>All streams of a node with their keys, to be restored later.</summary>
    public static PyList BackupKeys(FlaxContext flax, PyObject node) => new(Streams(flax, node).Select(entry =>
        new PyTuple(entry.Stream, RngStreams.Variable(flax.Python, entry.Stream, "key").Raw)));

    /// <summary>The streams of a node with their paths.</summary>
    public static IEnumerable<(PyTuple Path, FlaxObject Stream)> Streams(FlaxContext flax, PyObject node) =>
        GraphIteration.All(flax, node).Where(leaf => IsStream(flax.Python, leaf.Value)).Select(static leaf => (leaf.Path, (FlaxObject)leaf.Value));

    private static bool IsStream(Interpreter py, PyObject value) => value.Type.IsSubclassOf(py.TypeOf(RngClasses.RngStream));

    private static bool Takes(Interpreter py, FilterPredicate predicate, PyTuple path, FlaxObject stream) =>
        predicate(py, new PyTuple([.. path, new PyStr("key")]), py.GetAttribute(stream, "key"))
        && predicate(py, new PyTuple([.. path, new PyStr("count")]), py.GetAttribute(stream, "count"));

    private static PyTuple Backup(FlaxContext flax, FlaxObject stream, FlaxVariable key, FlaxVariable count) =>
        flax.Holds(RngRules.BackupsAreValues)
            ? new(stream, key.GetValue(flax.Python), count.GetValue(flax.Python))
            : new(stream, key.Raw, count.Raw);

    private static PyObject Squeeze(Interpreter py, PyObject keys, bool squeeze) => squeeze ? py.GetItem(keys, PyInt.Of(0)) : keys;

    private static PyTuple Prepend(PyObject splits, PyTuple shape) =>
        new([.. splits is PyTuple several ? several : new PyTuple(splits), .. shape]);

    private static void RefuseSqueeze(Interpreter py, PyObject splits, bool squeeze)
    {
        if (squeeze && !py.IsEqual(splits, PyInt.Of(1)))
        {
            throw PyError.Value("squeeze=True is only supported for splits=1");
        }
    }

    private static PyObject? NotNone(PyObject value) => value is PyNone ? null : value;
}
