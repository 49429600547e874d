using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees;

/// <summary><c>jax.tree_util.Partial</c>: a partial application whose arguments are children of a pytree.</summary>
internal sealed class PartialObject(Interpreter py, PyObject function, PyTuple arguments, PyDict keywords) : PyObject, ITreeNodeHandler
{
    public static NativeClass Class { get; } = new("Partial", "jax.tree_util")
    {
        InstancesHaveAttributes = false,
        Define = static type => type
            .New("cls, func, /, *args, **kw", static (py, a) =>
            {
                var made = new PartialObject(py, a[1], a.Rest(2), a.Keywords(3));
                var trees = JaxContext.Of(py).Trees;
                if (!trees.IsRegistered(made.Type))
                {
                    trees.Register(made.Type, made);
                }

                return made;
            })
            .Method(Slot.Init, "self, *args, **kw", static (_, _) => PyNone.Value)
            .Method(Slot.Call, "self, *args, **kwargs", static (py, a) => ((PartialObject)a[0]).Apply(py, Transforms.Spreading.Arguments(a)))
            .Property("func", static (_, self) => ((PartialObject)self).Function)
            .Property("args", static (_, self) => ((PartialObject)self).Arguments)
            .Property("keywords", static (_, self) => ((PartialObject)self).Keywords),
    };

    public override PyType Type => py.TypeOf(Class);

    private PyObject Function { get; } = function;

    private PyTuple Arguments { get; } = arguments;

    private PyDict Keywords { get; } = keywords;

    public TreeParts Flatten(Interpreter interpreter, PyObject node, bool withKeys)
    {
        var partial = (PartialObject)node;
        return new([partial.Arguments, partial.Keywords], partial.Function);
    }

    public PyObject Unflatten(Interpreter interpreter, PyType type, PyObject? data, PyObject[] children) =>
        new PartialObject(interpreter, data!, (PyTuple)children[0], (PyDict)children[1]);

    private PyObject Apply(Interpreter interpreter, CallArguments given)
    {
        var named = Keywords.Entries.Where(entry => given.Find(((PyStr)entry.Key).Value) is null).ToArray();
        return interpreter.Call(Function, new CallArguments(
            [.. Arguments, .. given.Positional, .. named.Select(static entry => entry.Value), .. given.Named],
            [.. named.Select(static entry => ((PyStr)entry.Key).Value), .. given.Names]));
    }
}
