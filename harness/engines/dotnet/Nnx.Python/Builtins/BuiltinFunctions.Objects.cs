using Nnx.Python.Building;
using Nnx.Python.Builtins.Text;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Views;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins;

public static partial class BuiltinFunctions
{
    private static void DefineObjects(ModuleBuilder builder) => builder
        .Builtin("repr", "obj, /", (py, a) => new PyStr(py.Repr(a[0])))
        .Builtin("ascii", "obj, /", (py, a) => new PyStr(StrRepr.Ascii(py.Repr(a[0]))))
        .Builtin("format", "value, format_spec='', /", (py, a) => new PyStr(py.Format(
            a[0], Interpreter.ToText(a[1], "format() argument 2 must be str, not {}"))))
        .Builtin("hash", "obj, /", (py, a) => PyInt.Of(py.Hash(a[0])))
        .Builtin("id", "obj, /", (py, a) => PyInt.Of(py.Identity(a[0])))
        .Builtin("callable", "obj, /", (_, a) => PyBool.Of(Interpreter.IsCallable(a[0])))
        .Builtin("isinstance", "obj, class_or_tuple, /", (py, a) => PyBool.Of(py.IsInstance(a[0], a[1])))
        .Builtin("issubclass", "cls, class_or_tuple, /", (py, a) => PyBool.Of(py.IsSubclass(a[0], a[1])))
        .Builtin("getattr", "object, name, default=..., /", (py, a) =>
        {
            var name = Name(a[1]);
            return a.Given(2) ? py.FindAttribute(a[0], name) ?? a[2] : py.GetAttribute(a[0], name);
        })
        .Builtin("hasattr", "obj, name, /", (py, a) => PyBool.Of(py.FindAttribute(a[0], Name(a[1])) is not null))
        .Builtin("setattr", "obj, name, value, /", (py, a) =>
        {
            py.SetAttribute(a[0], Name(a[1]), a[2]);
            return PyNone.Value;
        })
        .Builtin("delattr", "obj, name, /", (py, a) =>
        {
            py.DeleteAttribute(a[0], Name(a[1]));
            return PyNone.Value;
        })
        .Builtin("vars", "object=..., /", Vars)
        .Builtin("dir", "object=..., /", Dir)
        .Builtin("globals", "", (py, _) => py.CurrentFrame?.Globals ?? new PyDict())
        .Builtin("locals", "", (py, _) => Locals(py, "locals()"));

    private static string Name(PyObject name) => Interpreter.ToText(name, "attribute name must be string, not '{}'");

    // Local variables live in slots; only the names of a module or a class body are a dict.
    private static PyObject Locals(Interpreter py, string construct)
    {
        var frame = py.CurrentFrame;
        return frame?.Namespace ?? (frame is null || frame.Function is null && ReferenceEquals(frame.Code.Name, "<module>")
            ? frame?.Globals ?? new PyDict()
            : throw new UnsupportedConstructException(construct));
    }

    private static PyObject Vars(Interpreter py, BoundArguments a)
    {
        if (!a.Given(0))
        {
            return Locals(py, "vars() without an argument");
        }

        return a[0] is PyType type
            ? new PyMappingProxy(type.Members)
            : py.FindAttribute(a[0], "__dict__") ?? throw PyError.Type("vars() argument must have __dict__ attribute");
    }

    private static PyList Dir(Interpreter py, BoundArguments a)
    {
        var names = !a.Given(0) ? Locals(py, "dir() without an argument")
            : a[0] is PyType type && type.Type == BuiltinTypes.TypeType ? Directory.OfClass(type) : py.CallSlot(a[0], Slot.Dir)!;
        var values = Sequences.TupleMembers.Collect(py, names);
        Sequences.Sorting.Sort(py, values, null, false);
        return new PyList(values);
    }
}
