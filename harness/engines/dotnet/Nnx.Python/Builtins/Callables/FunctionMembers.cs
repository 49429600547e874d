using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Callables;

/// <summary>Members of functions: those of the program, and native ones that look like Python functions or built-in.</summary>
internal static class FunctionMembers
{
    private static readonly PyStr AbstractName = new("__isabstractmethod__");

    public static void Define(ClassBuilder c)
    {
        DefineCalls(c);
        c.Method(Slot.Repr, "self, /", (py, a) => new PyStr($"<function {QualifiedName(a[0])} at {py.Address(a[0])}>"))
            .Property("__name__", (_, self) => new PyStr(self is PyFunction f ? f.Name : Native(self).Name), (_, self, value) =>
                Script(self).Name = Text(value, "__name__"))
            .Property("__qualname__", (_, self) => new PyStr(QualifiedName(self)), (_, self, value) =>
                Script(self).QualifiedName = Text(value, "__qualname__"))
            .Property("__module__", (_, self) => self is PyFunction f ? f.Module : new PyStr(Native(self).Module), (_, self, value) =>
                Script(self).Module = value ?? PyNone.Value)
            .Property("__doc__", (_, self) => self is PyFunction f ? f.Doc : PyNone.Value, (_, self, value) =>
                Script(self).Doc = value ?? PyNone.Value)
            .Property("__annotations__", (_, self) => self is PyFunction f ? f.Annotations : new PyDict(), (_, self, value) =>
                Script(self).Annotations = value switch
                {
                    PyDict annotations => annotations,
                    null or PyNone => new PyDict(),
                    _ => throw PyError.Type("__annotations__ must be set to a dict object"),
                })
            .Property("__defaults__", (_, self) => self is PyFunction { Defaults.Count: > 0 } f
                ? new PyTuple([.. f.Defaults])
                : PyNone.Value, (_, self, value) => Script(self).SetDefaults(value is PyTuple defaults ? defaults : []))
            .Property("__kwdefaults__", (_, self) => (self as PyFunction)?.KeywordDefaults ?? (PyObject)PyNone.Value, (_, self, value) =>
                Script(self).SetKeywordDefaults(value as PyDict))
            .Property("__globals__", (_, self) => self is PyFunction f ? f.Globals : throw PyError.NoAttribute(self, "__globals__"))
            .Property("__closure__", (_, self) => self is PyFunction { Closure.Length: > 0 } f
                ? new PyTuple([.. f.Closure])
                : PyNone.Value)
            .Property("__isabstractmethod__", Abstractness, (_, self, value) =>
                Script(self).Attributes.Store("__isabstractmethod__", value ?? PyNone.Value))
            .Property("__code__", (_, self) => self is PyFunction f ? f.Code : throw PyError.NoAttribute(self, "__code__"));
    }

    private static PyObject Abstractness(Interpreter py, PyObject self)
    {
        var known = self is PyFunction f ? f.FindOwnAttribute(AbstractName) : ((NativeFunction)self).IsAbstract ? PyBool.True : null;
        return known ?? throw PyError.NoAttribute(self, AbstractName.Value);
    }

    public static void DefineBuiltin(ClassBuilder c)
    {
        DefineCalls(c);
        c.Method(Slot.Repr, "self, /", (py, a) => new PyStr(BuiltinRepr(py, a[0])))
            .Method(Slot.Eq, "self, value, /", (_, a) => a[0] is PyMethod left && a[1] is PyMethod right
                ? PyBool.Of(ReferenceEquals(left.Self, right.Self) && ReferenceEquals(left.Function, right.Function))
                : ReferenceEquals(a[0], a[1]) ? PyBool.True : PyNotImplemented.Value)
            .Method(Slot.Hash, "self, /", (py, a) => PyInt.Of(a[0] is PyMethod method
                ? (py.Identity(method.Self) >> 4) ^ (py.Identity(method.Function) >> 4)
                : py.Identity(a[0]) >> 4))
            .Property("__name__", (_, self) => new PyStr(Native(self).Name))
            .Property("__qualname__", (_, self) => new PyStr(Native(self).QualifiedName))
            .Property("__module__", (_, self) => Native(self).Owner is null ? new PyStr(Native(self).Module) : PyNone.Value)
            .Property("__doc__", (_, _) => PyNone.Value)
            .Property("__self__", (_, self) => (self as PyMethod)?.Self ?? PyNone.Value)
            .Property("__objclass__", (_, self) => Native(self).Owner ?? throw PyError.NoAttribute(self, "__objclass__"))
            .Property("__text_signature__", (_, _) => PyNone.Value);
    }

    private static string BuiltinRepr(Interpreter py, PyObject self)
    {
        if (self is PyMethod method)
        {
            var owner = method.Self is PyType ? "type" : method.Self.Type.Name;
            return Native(self).IsSpecial
                ? $"<method-wrapper '{Native(self).Name}' of {owner} object at {py.Address(method.Self)}>"
                : $"<built-in method {Native(self).Name} of {owner} object at {py.Address(method.Self)}>";
        }

        var function = Native(self);
        return function.Owner is null || function.IsConstructor ? $"<built-in function {function.Name}>"
            : function.IsSpecial ? $"<slot wrapper '{function.Name}' of '{function.Owner.Name}' objects>"
            : $"<method '{function.Name}' of '{function.Owner.Name}' objects>";
    }

    private static NativeFunction Native(PyObject self) => self is PyMethod method ? (NativeFunction)method.Function : (NativeFunction)self;

    // Native functions are shared by all interpreters, so programs may not change them.
    private static PyFunction Script(PyObject self) =>
        self as PyFunction ?? throw new UnsupportedConstructException("changing an attribute of a library function");

    private static string QualifiedName(PyObject self) => self is PyFunction f ? f.QualifiedName : Native(self).QualifiedName;

    private static string Text(PyObject? value, string name) =>
        value is PyStr text ? text.Value : throw PyError.Type($"{name} must be set to a string object");

    private static void DefineCalls(ClassBuilder c) => c
        .Method(Slot.Call, "self, /, *args, **kwargs", (py, a) => py.Call(a[0], CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
        .Method(Slot.Get, "self, instance, owner=None, /", (_, a) => a.OrNull(1) is { } instance ? new PyMethod(a[0], instance) : a[0]);
}
