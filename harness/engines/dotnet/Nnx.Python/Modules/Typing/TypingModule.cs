using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Modules.CollectionsAbc;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary>The module <c>typing</c>.</summary>
internal static class TypingModule
{
    public static NativeModule Module { get; } = Build();

    private static NativeModule Build()
    {
        var m = new ModuleBuilder("typing");
        foreach (var form in (PySpecialForm[])
            [TypingForms.Union, TypingForms.Optional, TypingForms.Literal, TypingForms.Concatenate, .. TypingForms.Single, .. TypingForms.Plain])
        {
            m.Value(form.Name, form);
        }

        DefineAliases(m);
        DefineFunctions(m);
        return m.Value("Any", TypingTypes.Any).Value("Annotated", TypingTypes.Annotated).Value("Generic", TypingTypes.Generic)
            .Class(ProtocolClasses.Protocol).Value("TypeVar", TypingTypes.TypeVar).Value("ParamSpec", TypingTypes.ParamSpec)
            .Value("TypeVarTuple", TypingTypes.TypeVarTuple).Value("NewType", TypingTypes.NewType)
            .Value("ForwardRef", TypingTypes.ForwardRef).Value("NamedTuple", NamedTupleClasses.Function)
            .Value("TypedDict", TypedDictClasses.Function).Value("TYPE_CHECKING", PyBool.False).Value("Text", BuiltinTypes.Str)
            .Value("AnyStr", new PyTypeVariable(TypeVariableKind.TypeVar, "AnyStr")
            {
                Constraints = new PyTuple(BuiltinTypes.Bytes, BuiltinTypes.Str),
                Module = "typing",
            })
            .Refuse("IO", "TextIO", "BinaryIO", "Pattern", "Match", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator",
                "AsyncGenerator", "ContextManager", "AsyncContextManager", "get_overloads", "clear_overloads", "dataclass_transform")
            .Build();
    }

    private static void DefineAliases(ModuleBuilder m)
    {
        foreach (var (name, type, arity) in (ReadOnlySpan<(string, PyType, int)>)
            [("List", BuiltinTypes.List, 1), ("Dict", BuiltinTypes.Dict, 2), ("Set", BuiltinTypes.Set, 1), ("FrozenSet", BuiltinTypes.FrozenSet, 1),
             ("Tuple", BuiltinTypes.Tuple, -1), ("Type", BuiltinTypes.TypeType, 1), ("DefaultDict", CollectionsTypes.DefaultDict, 2),
             ("OrderedDict", CollectionsTypes.OrderedDict, 2), ("Counter", CollectionsTypes.Counter, 1),
             ("ChainMap", CollectionsTypes.ChainMap, 2), ("Deque", CollectionsTypes.Deque, 1)])
        {
            m.Value(name, new PyBareAlias(name, _ => type, arity));
        }

        foreach (var (native, arity) in (ReadOnlySpan<(NativeClass, int)>)
            [(AbstractClasses.Hashable, 0), (AbstractClasses.Iterable, 1), (AbstractClasses.Iterator, 1), (AbstractClasses.Reversible, 1),
             (AbstractClasses.Generator, 3), (AbstractClasses.Sized, 0), (AbstractClasses.Container, 1), (AbstractClasses.Collection, 1),
             (AbstractClasses.Callable, -1), (AbstractClasses.MutableSet, 1), (AbstractClasses.Mapping, 2),
             (AbstractClasses.MutableMapping, 2), (AbstractClasses.MappingView, 1), (AbstractClasses.KeysView, 1),
             (AbstractClasses.ItemsView, 2), (AbstractClasses.ValuesView, 1), (AbstractClasses.Sequence, 1),
             (AbstractClasses.MutableSequence, 1), (AbstractClasses.ByteString, 0)])
        {
            m.Value(native.Name, new PyBareAlias(native.Name, py => py.TypeOf(native), arity));
        }

        m.Value("AbstractSet", new PyBareAlias("AbstractSet", py => py.TypeOf(AbstractClasses.Set), 1));
        foreach (var (name, method) in (ReadOnlySpan<(string, string)>)
            [("SupportsInt", "__int__"), ("SupportsFloat", "__float__"), ("SupportsComplex", "__complex__"), ("SupportsBytes", "__bytes__"),
             ("SupportsIndex", "__index__"), ("SupportsAbs", "__abs__"), ("SupportsRound", "__round__")])
        {
            m.Class(AbstractCollection.Describe(name, [], [method], AbstractMixins.Generic, hook: [method], module: "typing"));
        }
    }

    private static void DefineFunctions(ModuleBuilder m)
    {
        m.Function("cast", "typ, val", (_, a) => a[1])
            .Function("overload", "func", (_, _) => Overload())
            .Function("get_type_hints", "obj, globalns=None, localns=None, include_extras=False", (py, a) =>
                TypeHints.Of(py, a[0], a.OrNull(1), a.OrNull(2), py.IsTrue(a[3])))
            .Function("get_origin", "tp", (_, a) => TypeHints.Origin(a[0]))
            .Function("get_args", "tp", (_, a) => TypeHints.Arguments(a[0]))
            .Function("is_typeddict", "tp", (_, a) => PyBool.Of(a[0].Type.Name == "_TypedDictMeta"))
            .Function("runtime_checkable", "cls", RuntimeCheckable)
            .Function("assert_type", "val, typ, /", (_, a) => a[0])
            .Function("assert_never", "arg, /", (py, a) => throw PyError.Assertion(
                $"Expected code to be unreachable, but got: {py.Repr(a[0])}"))
            .Function("reveal_type", "obj, /", (_, a) => a[0])
            .Function("final", "f", (py, a) =>
            {
                Mark(py, a[0], "__final__");
                return a[0];
            })
            .Function("no_type_check", "arg", (py, a) =>
            {
                Mark(py, a[0], "__no_type_check__");
                return a[0];
            });
    }

    private static void Mark(Interpreter py, PyObject value, string name)
    {
        try
        {
            py.SetAttribute(value, name, PyBool.True);
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.AttributeError) || raised.Is(ExceptionTypes.TypeError))
        {
            // The mark is for tools only.
        }
    }

    private static NativeFunction Overload() => new("_overload_dummy", "typing", "*args, **kwds", (_, _) => throw PyError.NotImplemented(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be "
        + "followed by an implementation that is not @overload-ed."))
    {
        LooksLikeScript = true,
    };

    private static PyObject RuntimeCheckable(Interpreter py, BoundArguments a)
    {
        if (a[0] is not PyType type || !ProtocolClasses.IsProtocol(type))
        {
            throw PyError.Type($"@runtime_checkable can be only applied to protocol classes, got {py.Repr(a[0])}");
        }

        type.SetMember("_is_runtime_protocol", PyBool.True);
        return type;
    }
}
