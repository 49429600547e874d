using Nnx.Python.Building;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Views;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Dataclasses;

/// <summary>The module <c>dataclasses</c>.</summary>
internal static class DataclassesModule
{
    private const string Options =
        "init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False";

    public static NativeModule Module { get; } = new ModuleBuilder("dataclasses")
        .Value("MISSING", DataclassTypes.Missing)
        .Value("KW_ONLY", DataclassTypes.KeywordOnly)
        .Value("Field", DataclassTypes.Field)
        .Value("InitVar", DataclassTypes.InitVar)
        .Class(DataclassTypes.FrozenInstanceError)
        .Function("dataclass", $"cls=None, /, *, {Options}", Decorate)
        .Function(
            "field",
            "*, default=..., default_factory=..., init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=...",
            MakeField)
        .Function("fields", "class_or_instance", (_, a) => new PyTuple([.. Dataclass.FieldsOf(a[0])]))
        .Function("is_dataclass", "obj", (_, a) => PyBool.Of(Dataclass.IsDataclass(a[0])))
        .Function("asdict", "obj, *, dict_factory=...", (py, a) => a[0] is not PyType && Dataclass.IsDataclass(a[0])
            ? DataclassConversion.Convert(py, a[0], a.Optional(1) ?? BuiltinTypes.Dict, toTuple: false)
            : throw PyError.Type("asdict() should be called on dataclass instances"))
        .Function("astuple", "obj, *, tuple_factory=...", (py, a) => a[0] is not PyType && Dataclass.IsDataclass(a[0])
            ? DataclassConversion.Convert(py, a[0], a.Optional(1) ?? BuiltinTypes.Tuple, toTuple: true)
            : throw PyError.Type("astuple() should be called on dataclass instances"))
        .Function("replace", "obj, /, **changes", (py, a) => DataclassConversion.Replace(py, a[0], a.Keywords(1)))
        .Function("make_dataclass", $"cls_name, fields, *, bases=(), namespace=None, {Options}", MakeDataclass)
        .Build();

    private static PyObject Decorate(Interpreter py, BoundArguments a)
    {
        var options = Read(py, a, 1);
        return a.OrNull(0) is { } type
            ? Dataclass.Process(py, Class(type), options)
            : new NativeFunction("wrap", "dataclasses", "cls", (inner, b) => Dataclass.Process(inner, Class(b[0]), options))
            {
                LooksLikeScript = true,
            };
    }

    private static PyType Class(PyObject value) =>
        value as PyType ?? throw PyError.Attribute($"'{value.Type.Name}' object has no attribute '__module__'");

    private static DataclassOptions Read(Interpreter py, BoundArguments a, int first)
    {
        bool Is(int index) => py.IsTrue(a[first + index]);
        return Is(9)
            ? throw new UnsupportedConstructException("dataclass(weakref_slot=True)")
            : new DataclassOptions
            {
                Init = Is(0),
                Repr = Is(1),
                Eq = Is(2),
                Order = Is(3),
                UnsafeHash = Is(4),
                Frozen = Is(5),
                MatchArgs = Is(6),
                KeywordOnly = Is(7),
                Slots = Is(8),
            };
    }

    private static PyDataField MakeField(Interpreter py, BoundArguments a)
    {
        var initial = Given(a.Optional(0));
        var factory = Given(a.Optional(1));
        if (initial is not null && factory is not null)
        {
            throw PyError.Value("cannot specify both default and default_factory");
        }

        return new PyDataField
        {
            Default = initial,
            Factory = factory,
            Init = py.IsTrue(a[2]),
            Repr = py.IsTrue(a[3]),
            Hash = a[4] is PyNone ? null : py.IsTrue(a[4]),
            Compare = py.IsTrue(a[5]),
            Metadata = a[6] is PyNone ? new PyMappingProxy(new PyDict()) : new PyMappingProxy(a[6]),
            KeywordOnly = Given(a.Optional(7)) is { } only ? py.IsTrue(only) : null,
        };
    }

    private static PyObject? Given(PyObject? value) => ReferenceEquals(value, DataclassTypes.Missing) ? null : value;

    private static PyType MakeDataclass(Interpreter py, BoundArguments a)
    {
        var names = a.OrNull(3) is PyDict given ? given.Copy() : new PyDict();
        var annotations = new PyDict();
        foreach (var item in py.Iterate(a[1]))
        {
            var parts = item is PyStr ? [item, new PyStr("typing.Any")] : TupleMembers.Collect(py, item);
            if (parts.Length is not 2 and not 3)
            {
                throw PyError.Type($"Invalid field: {py.Repr(item)}");
            }

            annotations.Store((PyStr)parts[0], parts[1]);
            if (parts.Length == 3)
            {
                names.Store((PyStr)parts[0], parts[2]);
            }
        }

        names.Store("__annotations__", annotations);
        if (names.Find("__module__") is null)
        {
            names.Store("__module__", new PyStr("types"));
        }

        var bases = (PyTuple)a[2];
        var type = (PyType)py.Call(bases.Count > 0 ? bases[0].Type : BuiltinTypes.TypeType, a[0], bases, names);
        return Dataclass.Process(py, type, Read(py, a, 4));
    }
}
