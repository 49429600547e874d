using Nnx.Flax.Calling;
using Nnx.Flax.Graph.Contexts;
using Nnx.Flax.Rules;
using Nnx.Flax.States;
using Nnx.Flax.Variables;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Graph;

/// <summary>The functions on graphs that programs call.</summary>
internal static class GraphModule
{
    private const string Library = "flax.nnx.graph";

    public static void Define(ModuleBuilder module)
    {
        module
            .Class(GraphClasses.GraphDef)
            .Class(StateClasses.GraphState)
            .Function("split", "node, *filters, graph=None", static (py, a) =>
            {
                RefuseTree(py, a.Optional(2));
                return ContextMembers.ToTuple(GraphFunctions.Split(FlaxContext.Of(py), a[0], a.Rest(1)));
            }, Library)
            .Function("merge", "graphdef, state=MISSING, /, *states, copy=False, recreate_variables=True", Merge, Library)
            .Function("update", "node, state, /, *states", static (py, a) =>
            {
                GraphFunctions.Update(FlaxContext.Of(py), a[0], [a[1], .. a.Rest(2)]);
                return PyNone.Value;
            }, Library)
            .Function("state", "node, *filters, graph=None", static (py, a) =>
            {
                RefuseTree(py, a.Optional(2));
                return StateModule.OneOrAll(GraphFunctions.State(FlaxContext.Of(py), a[0], a.Rest(1)));
            }, Library)
            .Function("variables", "node, *filters, graph=None", static (py, a) =>
                StateModule.OneOrAll(GraphFunctions.Variables(FlaxContext.Of(py), a[0], a.Rest(1))), Library)
            .Function("graphdef", "node, /, *, graph=None", static (py, a) =>
            {
                RefuseTree(py, a.Optional(1));
                return GraphFunctions.Flatten(FlaxContext.Of(py), a[0]).Definition;
            }, Library)
            .Function("pop", "node, *filters", static (py, a) =>
                StateModule.OneOrAll(GraphFunctions.Pop(FlaxContext.Of(py), a[0], a.Rest(1))), Library)
            .Function("clone", "node, variables=True, *, graph=None", static (py, a) =>
            {
                RefuseTree(py, a.Optional(2));
                return GraphFunctions.Clone(FlaxContext.Of(py), a[0], py.IsTrue(a[1]));
            }, Library)
            .Function("call", "graphdef_state, /", static (py, a) => GraphCalls.Call(py, a[0]), Library)
            .Function("unpack", "node, /, *filters, graph=None", static (py, a) =>
            {
                RefuseTree(py, a.Optional(2));
                var (definition, states) = GraphFunctions.Split(FlaxContext.Of(py), a[0], a.Rest(1));
                return StateModule.OneOrAll(Array.ConvertAll(states, state =>
                    py.Call(py.TypeOf(StateClasses.GraphState), definition, state)));
            }, Library);
        DefineWalks(module);
        DefineContexts(module);
    }

    private static void DefineWalks(ModuleBuilder module) => module
        .Function("iter_graph", "node, /, *, graph=None", static (py, a) =>
        {
            RefuseTree(py, a.Optional(1));
            return new PyEnumerationIterator(GraphIteration.All(FlaxContext.Of(py), a[0]).Select(static leaf => new PyTuple(leaf.Path, leaf.Value)));
        }, Library)
        .Function("recursive_map", "f, node, /, *, graph=None", static (py, a) =>
        {
            RefuseTree(py, a.Optional(2));
            var function = a[0];
            return RecursiveMap.Apply(FlaxContext.Of(py), a[1], (path, value) => py.Call(function, path, value));
        }, Library)
        .Function("map", "f, node, /, *, graph=None, recreate_variables=True", static (py, a) =>
        {
            RefuseTree(py, a.Optional(2));
            var flax = FlaxContext.Of(py);
            var (definition, states) = GraphFunctions.Split(flax, a[1], []);
            return GraphFunctions.Merge(
                flax, definition, [StateFunctions.Map(flax, a[0], (FlaxState)states[0])], recreates: py.IsTrue(a[3]));
        }, Library)
        .Function("find_duplicates", "node, /, *, only=...", static (py, a) => new PyList(
            Duplicates.Find(FlaxContext.Of(py), a[0], a.Optional(1) ?? PyEllipsis.Value).Select(static paths => new PyList(paths))), Library)
        .Function("set_metadata", "node, /, *, only=Variable, **metadata", static (py, a) =>
        {
            var flax = FlaxContext.Of(py);
            var only = a.Optional(1) ?? py.TypeOf(VariableClasses.Variable);
            var entries = a.Keywords(2).Entries.ToArray();
            foreach (var leaf in StateFunctions.Flatten(flax, GraphFunctions.State(flax, a[0], [only])[0]))
            {
                if (leaf.Value is FlaxVariable)
                {
                    py.Call(py.GetAttribute(leaf.Value, "set_metadata"), new CallArguments(
                        [.. entries.Select(static entry => entry.Value)], [.. entries.Select(static entry => ((PyStr)entry.Key).Value)]));
                }
            }

            return PyNone.Value;
        }, Library)
        .Function("pure", "tree", static (py, a) => Pure(FlaxContext.Of(py), a[0]), Library)
        .Function("as_pure", "tree", static (py, a) => Pure(FlaxContext.Of(py), a[0]), Library);

    private static void DefineContexts(ModuleBuilder module) => module
        .Class(GraphClasses.SplitContext)
        .Class(GraphClasses.MergeContext)
        .Class(GraphClasses.UpdateContext)
        .Function("split_context", "ctxtag=None", static (py, a) =>
        {
            var tag = a.OrNull(0);
            return Block(py, flax =>
            {
                var context = new SplitContext(flax, tag is null ? null : flax.Graph.Current(py, tag));
                return (context, context.Dispose);
            });
        }, Library)
        .Function("merge_context", "ctxtag=None, inner=None", static (py, a) =>
        {
            var (tag, inner) = (a.OrNull(0), a.OrNull(1));
            return Block(py, flax =>
            {
                var context = new MergeContext(flax, tag is null ? null : flax.Graph.Current(py, tag), inner is not null && py.IsTrue(inner));
                return (context, context.Dispose);
            });
        }, Library)
        .Function("update_context", "tag", static (py, a) =>
        {
            var tag = a[0];
            return Block(py, flax =>
            {
                var context = flax.Graph.Enter(flax, tag);
                return (context, context.Dispose);
            });
        }, Library)
        .Function("current_update_context", "tag", static (py, a) => FlaxContext.Of(py).Graph.Current(py, a[0]), Library)
        .Function("set_graph_mode", "value, /", static (py, a) => Setting(
            py, a[0], static graph => graph.GraphMode, static (graph, value) => graph.GraphMode = value), Library)
        .Function("set_graph_updates", "value, /", static (py, a) => Setting(
            py, a[0], static graph => graph.GraphUpdates, static (graph, value) => graph.GraphUpdates = value), Library);

    // A setting holds from the call on, or for a block.
    private static BlockContext Setting(
        Interpreter py, PyObject value, Func<GraphContext, bool> get, Action<GraphContext, bool> set)
    {
        var graph = FlaxContext.Of(py).Graph;
        var before = get(graph);
        set(graph, py.IsTrue(value));
        return Block(py, _ => (PyNone.Value, () => set(graph, before)));
    }

    private static BlockContext Block(Interpreter py, Func<FlaxContext, (PyObject Value, Action Exit)> enter)
    {
        var flax = FlaxContext.Of(py);
        return BlockContext.Of(flax, () => enter(flax));
    }

    private static PyObject Merge(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        PyObject[] states = a.Optional(1) is { } first ? [first, .. a.Rest(2)] : [.. a.Rest(2)];
        var definition = a[0] as Definitions.GraphDef;
        if (flax.Holds(GraphRules.MergesGraphStates))
        {
            if (a[0] is GraphState state)
            {
                definition = Same(py, state, states);
                states = [state, .. states];
            }
            else if (definition is null)
            {
                throw PyError.Type($"Expected a GraphDef or GraphState object, got: {py.Repr(a[0])}");
            }
        }

        if (states.Length == 0)
        {
            throw PyError.Type("merge() missing 1 required positional argument: 'state'");
        }

        return GraphFunctions.Merge(
            flax, definition ?? GraphFunctions.ToDefinition(a[0]), states, py.IsTrue(a[3]), recreates: py.IsTrue(a[4]));
    }

    private static Definitions.GraphDef Same(Interpreter py, GraphState state, PyObject[] others)
    {
        foreach (var other in others)
        {
            if (other is not GraphState graph)
            {
                throw PyError.Value($"Expected GraphState object, got {other.Type}");
            }

            if (!graph.Definition.SameAs(py, state.Definition))
            {
                throw PyError.Value("GraphDef must be the same for all GraphState objects");
            }
        }

        return state.Definition;
    }

    // Graphs as plain pytrees are not modelled.
    private static void RefuseTree(Interpreter py, PyObject? graph)
    {
        if (graph is null or PyNone ? !FlaxContext.Of(py).Graph.GraphMode : !py.IsTrue(graph))
        {
            throw new UnsupportedConstructException("flax.nnx with graph=False");
        }
    }

    private static PyObject Pure(FlaxContext flax, PyObject tree)
    {
        var (leaves, structure) = flax.Jax.Trees.Flatten(tree, static inner => inner is FlaxVariable or VariableState);
        return structure.Unflatten(Array.ConvertAll(leaves, leaf => leaf switch
        {
            FlaxVariable variable => flax.Holds(VariableRules.ValueDeprecated) ? Pure(flax, variable.Raw) : variable.Raw,
            VariableState state => state.Value,
            _ => leaf,
        }));
    }
}
