using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Enums;

/// <summary>One interpreter's enum classes.</summary>
internal sealed class EnumClasses
{
    private readonly ConditionalWeakTable<PyType, EnumData> _data = [];

    private EnumClasses()
    {
        Meta = new PyType("EnumType", "enum", [BuiltinTypes.TypeType], new PyTypeOptions { Define = EnumMetaMembers.Define });
        Enum = Make("Enum", [BuiltinTypes.Object], BuiltinTypes.Object, EnumMembers.Define);
        ReprEnum = Make("ReprEnum", [Enum], BuiltinTypes.Object, _ => { });
        IntEnum = Make("IntEnum", [BuiltinTypes.Int, ReprEnum], BuiltinTypes.Int, EnumMembers.DefineIntMixin);
        StrEnum = Make("StrEnum", [BuiltinTypes.Str, ReprEnum], BuiltinTypes.Str, EnumMembers.DefineStrMixin);
        Flag = Make("Flag", [Enum], BuiltinTypes.Object, FlagMembers.Define);
        IntFlag = Make("IntFlag", [BuiltinTypes.Int, ReprEnum, Flag], BuiltinTypes.Int, FlagMembers.DefineIntMixin, FlagBoundary.Keep);
    }

    public PyType Meta { get; }

    public PyType Enum { get; }

    public PyType ReprEnum { get; }

    public PyType IntEnum { get; }

    public PyType StrEnum { get; }

    public PyType Flag { get; }

    public PyType IntFlag { get; }

    public static EnumClasses Of(Interpreter py) => py.Extension(_ => new EnumClasses());

    /// <summary>What is known of an enum class; null for other classes.</summary>
    public EnumData? Find(PyType type) => _data.TryGetValue(type, out var data) ? data : null;

    public EnumData DataOf(PyType type) => Find(type) ?? DataOf(type.Mro.Skip(1).First(parent => Find(parent) is not null));

    public void Add(PyType type, EnumData data) => _data.Add(type, data);

    private PyType Make(
        string name, ImmutableArray<PyType> bases, PyType memberType, Action<ClassBuilder> define, FlagBoundary boundary = FlagBoundary.Strict)
    {
        var type = new PyType(name, "enum", bases, new PyTypeOptions
        {
            Metatype = Meta,
            InstancesHaveAttributes = true,
            Define = define,
        });
        var make = memberType.Lookup("__new__")!;
        Add(type, new EnumData(memberType)
        {
            NewMember = make,
            UseArguments = memberType != BuiltinTypes.Object,
            ValueRepr = memberType == BuiltinTypes.Object ? null : memberType.Lookup("__repr__"),
            Boundary = boundary,
        });
        return type;
    }
}
