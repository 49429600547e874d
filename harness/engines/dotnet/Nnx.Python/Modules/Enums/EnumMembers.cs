using Nnx.Python.Building;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Enums;

/// <summary>Members of <c>Enum</c>, <c>IntEnum</c> and <c>StrEnum</c>.</summary>
internal static class EnumMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, value", (py, a) => EnumLookup.Find(py, (PyType)a[0], a[1]))
        .Method(Slot.Init, "self, *args, **kwds", (_, _) => PyNone.Value)
        .Method(Slot.Repr, "self", (py, a) => new PyStr($"<{a[0].Type.Name}.{Name(a[0])}: {ShownValue(py, a[0])}>"))
        .Method(Slot.Str, "self", (_, a) => new PyStr($"{a[0].Type.Name}.{Name(a[0])}"))
        .Method(Slot.Format, "self, format_spec", (py, a) => new PyStr(py.Format(new PyStr(py.Str(a[0])), py.Str(a[1]))))
        .Method(Slot.Hash, "self", (_, a) => PyInt.Of(PyStr.HashOf(Name(a[0]))))
        .Method("__reduce_ex__", "self, proto", (_, a) => new PyTuple(a[0].Type, new PyTuple(Value(a[0]))))
        .Method("__deepcopy__", "self, memo", (_, a) => a[0])
        .Method("__copy__", "self", (_, a) => a[0])
        .Method(Slot.Dir, "self", Dir)
        .StaticMethod("_generate_next_value_", "name, start, count, last_values", NextValue)
        .ClassMethod("_missing_", "cls, value", (_, _) => PyNone.Value)
        .Property("name", (_, self) => self.Attributes?.Find("_name_") ?? PyNone.Value, (_, self, _) =>
            throw PyError.Attribute($"<enum '{self.Type.Name}'> cannot set attribute 'name'"))
        .Property("value", (_, self) => Value(self), (_, self, _) =>
            throw PyError.Attribute($"<enum '{self.Type.Name}'> cannot set attribute 'value'"));

    public static void DefineIntMixin(ClassBuilder c)
    {
        DefineShown(c, BuiltinTypes.Int, "__repr__");
    }

    public static void DefineStrMixin(ClassBuilder c)
    {
        DefineShown(c, BuiltinTypes.Str, "__str__");
        c.StaticMethod("__new_member__", "cls, *values", (py, a) =>
            {
                var values = a.Rest(1);
                if (values.Count > 3)
                {
                    throw PyError.Type($"too many arguments for str(): {py.Repr(values)}");
                }

                if (values.Count == 1 && values[0] is not PyStr)
                {
                    throw PyError.Type($"{py.Repr(values[0])} is not a string");
                }

                var value = py.Call(BuiltinTypes.Str, [.. values]);
                return py.Call(py.GetAttribute(BuiltinTypes.Str, "__new__"), a[0], value);
            })
            .StaticMethod("_generate_next_value_", "name, start, count, last_values", (py, a) =>
                py.CallMethod(a[0], "lower"));
    }

    /// <summary>Gives a class with a data type the text of that type, and the representation of enums.</summary>
    public static void DefineShown(ClassBuilder c, PyType memberType, string text)
    {
        c.Value("__str__", memberType.Lookup(text)!).Value("__format__", memberType.Lookup("__format__")!);
        c.Value("__repr__", Inherited(c.Type, "__repr__")).Value("__reduce_ex__", Inherited(c.Type, "__reduce_ex__"));
        c.Value("__new__", c.Type.Mro.First(type => type.Name == "Enum").Members.Find("__new__")!);
    }

    public static string Name(PyObject member) => member.Attributes?.Find("_name_") is PyStr name ? name.Value : "None";

    public static PyObject Value(PyObject member) => member.Attributes?.Find("_value_")
        ?? throw PyError.Attribute($"'{member.Type.Name}' object has no attribute '_value_'");

    public static string ShownValue(Interpreter py, PyObject member) =>
        EnumClasses.Of(py).DataOf(member.Type).ValueRepr is { } show ? py.Str(py.Call(show, Value(member))) : py.Repr(Value(member));

    private static PyObject Inherited(PyType type, string name) =>
        type.Mro.Skip(1).First(parent => parent.Module == "enum" && parent.Members.Find(name) is not null).Members.Find(name)!;

    private static PyList Dir(Interpreter py, BoundArguments a)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal) { "__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value" };
        var members = EnumClasses.Of(py).DataOf(a[0].Type).ByName;
        foreach (var type in a[0].Type.Mro.Where(type => type.Module != "builtins" && type.Module != "enum"))
        {
            names.UnionWith(type.Members.Entries.Select(entry => ((PyStr)entry.Key).Value)
                .Where(name => name[0] != '_' && members.Find(name) is null));
        }

        return new PyList(names.Select(name => new PyStr(name)));
    }

    private static PyObject NextValue(Interpreter py, BoundArguments a)
    {
        var values = TupleMembers.Collect(py, a[3]);
        if (values.Length == 0)
        {
            return a[1];
        }

        var last = values[^1];
        var sorted = (PyObject[])values.Clone();
        try
        {
            Sorting.Sort(py, sorted, null, reverse: false);
            if (py.IsEqual(last, sorted[^1]))
            {
                return py.Binary(BinaryOperator.Add, last, PyInt.Of(1));
            }
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.TypeError))
        {
            // Values that cannot be sorted or counted on: the last that can be is used.
        }

        py.Warn(
            ExceptionTypes.DeprecationWarning,
            "In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and support adding +1\n"
            + "and the value returned will be the largest value in the enum incremented by 1");
        foreach (var value in values.AsEnumerable().Reverse())
        {
            try
            {
                return py.Binary(BinaryOperator.Add, value, PyInt.Of(1));
            }
            catch (PyRaise raised) when (raised.Is(ExceptionTypes.TypeError))
            {
                // The value before may do.
            }
        }

        return a[1];
    }
}
