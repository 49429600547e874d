using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Objects;

/// <summary>Classes and functions of <c>flax.nnx.pytreelib</c>, earlier <c>flax.nnx.object</c>, that programs use.</summary>
internal static class ObjectModule
{
    private const string Library = "flax.nnx.pytreelib";

    public static void Define(ModuleBuilder module) => module
        .Value("Pytree", static py => py.TypeOf(ObjectClasses.Pytree))
        .Value("Object", static py => FlaxContext.Of(py).Holds(ObjectRules.ObjectIsNoPytree)
            ? py.TypeOf(ObjectClasses.Object)
            : py.TypeOf(ObjectClasses.Pytree))
        .Value("Data", AnnotationMarks.Data)
        .Value("Static", AnnotationMarks.Static)
        .Function("data", "value=MISSING, /, **kwargs", static (py, a) => DataMarks.Mark(py, a.Optional(0), a.Keywords(1), isData: true), Library)
        .Function("static", "value=MISSING, /, **kwargs", static (py, a) => DataMarks.Mark(py, a.Optional(0), a.Keywords(1), isData: false), Library)
        .Function("is_data", "value, /", static (py, a) => PyBool.Of(DataMarks.IsData(FlaxContext.Of(py), a[0])), Library)
        .Function("is_data_type", "value, /", static (py, a) => PyBool.Of(DataMarks.IsData(FlaxContext.Of(py), a[0])), Library)
        .Function("has_data", "value, /", static (py, a) => new PyList(AttributeChecks.Data(FlaxContext.Of(py), a[0])), Library)
        .Function("register_data_type", "type_, /", static (py, a) =>
        {
            var flax = FlaxContext.Of(py);
            flax.DataTypes.Add((PyType)a[0]);
            return flax.Holds(ObjectRules.ChecksContainersOnSet) ? a[0] : PyNone.Value;
        }, Library)
        .Function("check_pytree", "pytree", static (py, a) =>
        {
            AttributeChecks.CheckAll(FlaxContext.Of(py), a[0] as FlaxObject ?? throw PyError.Type($"Expected a Pytree, got {a[0].Type}."));
            return PyNone.Value;
        }, Library)
        .Function("dataclass", "cls=None, /, *, init=True, eq=True, order=False, unsafe_hash=False, match_args=True, kw_only=False, slots=False, "
            + "weakref_slot=False", Dataclass, Library);

    private static PyObject Dataclass(Interpreter py, BoundArguments a)
    {
        string[] names = ["init", "eq", "order", "unsafe_hash", "match_args", "kw_only", "slots", "weakref_slot"];
        PyObject[] values = [a.Optional(0) ?? PyNone.Value, .. Enumerable.Range(1, names.Length).Select(i => a[i])];
        return py.Call(py.GetAttribute(py.Import("dataclasses"), "dataclass"), new CallArguments(values, names));
    }
}
