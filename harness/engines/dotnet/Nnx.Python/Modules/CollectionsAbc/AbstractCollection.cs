using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Abc;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;

namespace Nnx.Python.Modules.CollectionsAbc;

/// <summary>Describes the abstract classes of <c>collections.abc</c> and <c>numbers</c>.</summary>
internal static class AbstractCollection
{
    /// <param name="name">Name of the class.</param>
    /// <param name="bases">Its bases; <c>object</c> where there are none.</param>
    /// <param name="abstracts">Methods that subclasses have to write, of the bases too.</param>
    /// <param name="define">What follows from them.</param>
    /// <param name="hook">Methods that make any class a subclass; none where classes have to inherit or be registered.</param>
    /// <param name="registered">Built-in classes that count as subclasses.</param>
    /// <param name="module">The module it says it belongs to.</param>
    public static NativeClass Describe(
        string name,
        NativeClass[] bases,
        string[] abstracts,
        Action<ClassBuilder>? define = null,
        string[]? hook = null,
        PyType[]? registered = null,
        string module = "collections.abc") => new(name, module)
    {
        Bases = [.. bases],
        Metaclass = AbcModule.Meta,
        InstancesHaveAttributes = false,
        Define = c =>
        {
            foreach (var method in abstracts)
            {
                if (!c.Type.Bases.Any(parent => parent.Lookup(method) is NativeFunction { IsAbstract: true }))
                {
                    c.Abstract(method, "self, *args, **kwargs", Refuse(method));
                }
            }

            c.Value("__abstractmethods__", PyFrozenSet.OfDistinct(abstracts)).Value("__slots__", PyTuple.Empty);
            define?.Invoke(c);
            DefineHook(c, hook, registered);
        },
    };

    // What the abstract methods do when a subclass calls them through super.
    private static NativeBody Refuse(string method) => method switch
    {
        "__getitem__" => (_, a) => throw PyError.Key(a.Rest(1).Count > 0 ? a.Rest(1)[0] : PyNone.Value),
        "__len__" or "__hash__" => (_, _) => PyInt.Of(0),
        "__contains__" => (_, _) => PyBool.False,
        "__next__" => (_, _) => throw new PyRaise(new PyBaseException(ExceptionTypes.StopIteration)),
        "insert" => (_, _) => throw new PyRaise(new PyBaseException(ExceptionTypes.IndexError)),
        "__setitem__" or "__delitem__" => (_, a) => throw PyError.Key(a.Rest(1).Count > 0 ? a.Rest(1)[0] : PyNone.Value),
        "add" or "discard" => (_, _) => throw new PyRaise(new PyBaseException(ExceptionTypes.NotImplementedError)),
        _ => (_, _) => PyNone.Value,
    };

    private static void DefineHook(ClassBuilder c, string[]? hook, PyType[]? registered)
    {
        var type = c.Type;
        c.ClassMethod("__subclasshook__", "cls, subclass, /", (_, a) =>
        {
            if (!ReferenceEquals(a[0], type) || a[1] is not PyType candidate)
            {
                return PyNotImplemented.Value;
            }

            if (registered is not null && registered.Any(candidate.IsSubclassOf))
            {
                return PyBool.True;
            }

            return hook is not null && hook.All(method => candidate.Lookup(method) is not null and not PyNone)
                ? PyBool.True
                : PyNotImplemented.Value;
        });
    }
}
