using System.Numerics;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Classes;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Descriptors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Enums;

/// <summary>Makes enum classes of their bodies.</summary>
internal static class EnumCreation
{
    private static readonly string[] Shown = ["__repr__", "__str__", "__format__", "__reduce_ex__"];
    private static readonly string[] FlagOperators = ["__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"];

    public static PyEnumNamespace Prepare(Interpreter py, string name, PyTuple bases)
    {
        var classes = EnumClasses.Of(py);
        foreach (var parent in bases.OfType<PyType>().SelectMany(type => type.Mro))
        {
            if (classes.Find(parent) is { Names.Count: > 0 })
            {
                throw PyError.Type($"<enum '{name}'> cannot extend {py.Repr(parent)}");
            }
        }

        var names = new PyEnumNamespace(name);
        if (bases.Count > 0)
        {
            var first = FirstEnum(classes, bases);
            names.Generator = py.GetAttribute(first, "_generate_next_value_");
        }

        return names;
    }

    public static PyType Create(
        Interpreter py, PyType metaclass, string name, PyTuple bases, PyDict body, PyObject? boundary, CallArguments keywords)
    {
        var classes = EnumClasses.Of(py);
        var names = body as PyEnumNamespace ?? Convert(py, name, bases, body);
        foreach (var member in names.MemberNames.Where(member => member is "name" or "value" or "mro"))
        {
            throw member == "mro"
                ? PyError.Value("invalid enum member name(s) 'mro'")
                : new UnsupportedConstructException($"enum member named '{member}'");
        }

        var first = FirstEnum(classes, bases);
        var memberType = DataType(py, classes, name, bases);
        var (make, useArguments) = FindNew(classes, names, memberType, first);
        var plain = new PyDict();
        foreach (var (key, value) in names.Entries)
        {
            if (key is PyStr text && !names.MemberNames.Contains(text.Value) && !names.Ignored.Contains(text.Value) && text.Value != "_ignore_")
            {
                plain.Store(text, value);
            }
        }

        var type = ClassCreation.Create(py, metaclass, name, bases, plain, keywords);
        var data = new EnumData(memberType)
        {
            NewMember = make,
            UseArguments = useArguments,
            ValueRepr = DataRepr(classes, bases),
            Boundary = BoundaryOf(py, boundary) ?? classes.DataOf(first).Boundary,
        };
        classes.Add(type, data);
        FixMethods(classes, type, names, bases, memberType, first);
        if (names.Find("__new__") is not null)
        {
            type.SetMember("__new_member__", make is PyStaticMethod ? make : new PyStaticMethod(make));
        }

        type.SetMember("__new__", classes.Enum.Lookup("__new__")!);
        foreach (var member in names.MemberNames)
        {
            AddMember(py, classes, type, data, member, names.Find(member)!);
        }

        return type;
    }

    private static PyEnumNamespace Convert(Interpreter py, string name, PyTuple bases, PyDict body)
    {
        var names = Prepare(py, name, bases);
        foreach (var (key, value) in body.Entries)
        {
            names.Define(py, (PyStr)key, value);
        }

        return names;
    }

    private static PyType FirstEnum(EnumClasses classes, PyTuple bases) => bases[^1] is PyType type && type.Type.IsSubclassOf(classes.Meta)
        ? type
        : throw PyError.Type("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`");

    private static PyType DataType(Interpreter py, EnumClasses classes, string name, PyTuple bases)
    {
        var found = new List<PyType>();
        foreach (var chain in bases.Cast<PyType>())
        {
            PyType? candidate = null;
            foreach (var parent in chain.Mro)
            {
                if (ReferenceEquals(parent, BuiltinTypes.Object))
                {
                    continue;
                }

                if (classes.Find(parent) is { } data)
                {
                    if (data.MemberType != BuiltinTypes.Object)
                    {
                        found.Add(data.MemberType);
                        break;
                    }
                }
                else if (parent.Members.Find("__new__") is not null || parent.Members.Find("__dataclass_fields__") is not null)
                {
                    found.Add(candidate ?? parent);
                    break;
                }
                else
                {
                    candidate ??= parent;
                }
            }
        }

        var distinct = found.Distinct().ToList();
        return distinct.Count <= 1
            ? distinct.FirstOrDefault() ?? BuiltinTypes.Object
            : throw PyError.Type($"too many data types for {py.Repr(new PyStr(name))}: {{{string.Join(", ", distinct.Select(py.Repr))}}}");
    }

    private static PyObject? DataRepr(EnumClasses classes, PyTuple bases)
    {
        foreach (var parent in bases.Cast<PyType>().SelectMany(chain => chain.Mro))
        {
            if (ReferenceEquals(parent, BuiltinTypes.Object))
            {
                continue;
            }

            if (classes.Find(parent) is { } data)
            {
                return data.ValueRepr;
            }

            if (parent.Members.Find("__repr__") is { } own)
            {
                return own;
            }
        }

        return null;
    }

    private static (PyObject Make, bool UseArguments) FindNew(EnumClasses classes, PyDict names, PyType memberType, PyType first)
    {
        var plain = BuiltinTypes.Object.Lookup("__new__")!;
        var ofEnum = classes.Enum.Lookup("__new__");
        if (names.Find("__new__") is { } own)
        {
            return (own, true);
        }

        foreach (var method in (string[])["__new_member__", "__new__"])
        {
            foreach (var candidate in (PyType[])[memberType, first])
            {
                if (candidate.Lookup(method) is { } found && !ReferenceEquals(found, plain) && !ReferenceEquals(found, ofEnum))
                {
                    return (found, true);
                }
            }
        }

        return (plain, false);
    }

    private static FlagBoundary? BoundaryOf(Interpreter py, PyObject? boundary) => boundary is null
        ? null
        : Enum.TryParse<FlagBoundary>(py.Str(boundary), ignoreCase: true, out var known)
            ? known
            : throw PyError.Type($"unknown flag boundary {py.Repr(boundary)}");

    private static void FixMethods(EnumClasses classes, PyType type, PyDict names, PyTuple bases, PyType memberType, PyType first)
    {
        if (bases.Contains(classes.ReprEnum))
        {
            if (memberType == BuiltinTypes.Object)
            {
                throw PyError.Type("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)");
            }

            if (names.Find("__format__") is null)
            {
                type.SetMember("__format__", memberType.Lookup("__format__")!);
            }

            if (names.Find("__str__") is null)
            {
                type.SetMember("__str__", memberType.Shares(Slot.Str, BuiltinTypes.Object)
                    ? memberType.Lookup("__repr__")!
                    : memberType.Lookup("__str__")!);
            }
        }

        foreach (var name in Shown)
        {
            if (names.Find(name) is null && type.Members.Find(name) is null
                && (ReferenceEquals(type.Lookup(name), memberType.Lookup(name)) || ReferenceEquals(type.Lookup(name), BuiltinTypes.Object.Lookup(name))))
            {
                type.SetMember(name, first.Lookup(name)!);
            }
        }

        if (type.IsSubclassOf(classes.Flag))
        {
            foreach (var name in FlagOperators)
            {
                if (names.Find(name) is null)
                {
                    type.SetMember(name, classes.Flag.Lookup(name)!);
                }
            }
        }
    }

    private static void AddMember(Interpreter py, EnumClasses classes, PyType type, EnumData data, string name, PyObject value)
    {
        var arguments = value is PyTuple tuple && value.GetType() == typeof(PyTuple) ? tuple : new PyTuple(value);
        if (data.MemberType == BuiltinTypes.Tuple)
        {
            arguments = new PyTuple(arguments);
        }

        var make = data.NewMember is PyStaticMethod still ? still.Function : data.NewMember;
        var member = py.Call(make, data.UseArguments ? [type, .. arguments] : [type]);
        var attributes = member.Attributes ?? throw PyError.Type($"members of {type.Name} cannot have attributes");
        if (attributes.Find("_value_") is null)
        {
            attributes.Store("_value_", data.MemberType == BuiltinTypes.Object ? value : py.Call(data.MemberType, [.. arguments]));
        }

        var actual = attributes.Find("_value_")!;
        attributes.Store("_name_", new PyStr(name));
        attributes.Store("__objclass__", type);
        if (member.Type.Lookup(Slot.Init) is { } initialize && !type.Shares(Slot.Init, classes.Enum))
        {
            py.Call(Descriptor.Get(py, initialize, member, type), [.. arguments]);
        }

        attributes.Store("_sort_order_", PyInt.Of(data.Names.Count));
        Register(py, classes, type, data, name, member, actual);
    }

    private static void Register(
        Interpreter py, EnumClasses classes, PyType type, EnumData data, string name, PyObject member, PyObject value)
    {
        var isFlag = type.IsSubclassOf(classes.Flag);
        var isSingleBit = false;
        if (isFlag && value is PyInt bits)
        {
            data.FlagMask |= bits.Value;
            isSingleBit = bits.Value.Sign > 0 && bits.Value.IsPowerOfTwo;
            data.SinglesMask |= isSingleBit ? bits.Value : 0;
            data.AllBits = (BigInteger.One << (int)data.FlagMask.GetBitLength()) - 1;
        }

        var known = EnumLookup.ByValue(py, data, value);
        if (known is not null)
        {
            member = known;
        }
        else if (!isFlag || isSingleBit)
        {
            data.Names.Add(name);
        }

        type.SetMember(name, member);
        data.ByName.Store(name, member);
        if (known is null && EnumLookup.IsHashable(value))
        {
            data.ByValue.Store(py, value, member);
        }
    }
}
