using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Classes;
using Nnx.Python.Modules.Abc;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary><c>typing.Protocol</c>.</summary>
internal static class ProtocolClasses
{
    private static readonly HashSet<string> NotMembers =
    [
        "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
        "__subclasshook__", "__weakref__", "__class_getitem__", "_is_protocol", "_is_runtime_protocol", "__parameters__",
        "__orig_bases__", "__orig_class__", "__qualname__", "__hash__", "__protocol_attrs__",
    ];

    public static NativeClass Meta { get; } = new("_ProtocolMeta", "typing")
    {
        Bases = [AbcModule.Meta],
        Define = c => c.Method(Slot.InstanceCheck, "cls, instance", (py, a) => PyBool.Of(IsInstance(py, (PyType)a[0], a[1])))
            .Method(Slot.SubclassCheck, "cls, other", (py, a) => PyBool.Of(IsSubclass(py, (PyType)a[0], a[1]))),
    };

    public static NativeClass Protocol { get; } = new("Protocol", "typing")
    {
        BuiltinBases = [TypingTypes.Generic],
        Metaclass = Meta,
        InstancesHaveAttributes = false,
        Define = c => c
            .Value("_is_protocol", PyBool.True)
            .Value("_is_runtime_protocol", PyBool.False)
            .ClassMethod("__init_subclass__", "cls, *args, **kwargs", (py, a) =>
            {
                var type = (PyType)a[0];
                GenericMembers.InitSubclass(py, type);
                var own = type.Members.Find("_is_protocol") is PyBool declared
                    ? declared.Small != 0
                    : type.Bases.Any(parent => ReferenceEquals(parent, py.TypeOf(Protocol!)));
                type.SetMember("_is_protocol", PyBool.Of(own));
                var next = py.GetAttribute(new PySuper(TypingTypes.Generic, type), "__init_subclass__");
                return py.Call(next, CallForwarding.Arguments(a.Rest(1), a.Keywords(2)));
            })
            .Method(Slot.Init, "self, *args, **kwargs", (_, a) => IsProtocol(a[0].Type)
                ? throw PyError.Type("Protocols cannot be instantiated")
                : PyNone.Value),
    };

    public static bool IsProtocol(PyType type) => type.Members.Find("_is_protocol") is PyBool { Small: 1 };

    private static bool IsRuntime(PyType type) => type.Lookup("_is_runtime_protocol") is PyBool { Small: 1 };

    private static IEnumerable<string> MembersOf(PyType protocol)
    {
        foreach (var type in protocol.Mro.Where(type => type.Name is not ("Protocol" or "Generic" or "object") && IsProtocol(type)))
        {
            var annotations = type.Members.Find("__annotations__") as PyDict;
            foreach (var (key, _) in type.Members.Entries.Concat(annotations?.Entries ?? []))
            {
                if (key is PyStr name && !NotMembers.Contains(name.Value) && !name.Value.StartsWith("_abc_", StringComparison.Ordinal))
                {
                    yield return name.Value;
                }
            }
        }
    }

    private static bool IsInstance(Interpreter py, PyType protocol, PyObject value)
    {
        if (py.IsPlainInstance(value, protocol))
        {
            return true;
        }

        if (!IsProtocol(protocol))
        {
            return py.IsTrue(py.Call(py.GetAttribute(new PySuper(py.TypeOf(Meta), protocol), "__instancecheck__"), value));
        }

        return IsRuntime(protocol)
            ? MembersOf(protocol).All(name => py.FindAttribute(value, name) is { } found
                && (found is not PyNone || protocol.Lookup(name) is not { } declared || !Interpreter.IsCallable(declared)))
            : throw PyError.Type("Instance and class checks can only be used with @runtime_checkable protocols");
    }

    private static bool IsSubclass(Interpreter py, PyType protocol, PyObject other)
    {
        var type = other as PyType ?? throw PyError.Type("issubclass() arg 1 must be a class");
        if (type.IsSubclassOf(protocol))
        {
            return true;
        }

        if (!IsProtocol(protocol))
        {
            return py.IsTrue(py.Call(py.GetAttribute(new PySuper(py.TypeOf(Meta), protocol), "__subclasscheck__"), other));
        }

        if (!IsRuntime(protocol))
        {
            throw PyError.Type("Instance and class checks can only be used with @runtime_checkable protocols");
        }

        return MembersOf(protocol).All(name => protocol.Lookup(name) is { } declared && Interpreter.IsCallable(declared)
            ? type.Lookup(name) is not null and not PyNone
            : throw PyError.Type("Protocols with non-method members don't support issubclass()"));
    }
}
