using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Dataclasses;

/// <summary><c>__dataclass_params__</c>.</summary>
internal sealed class PyDataclassParameters(DataclassOptions options) : PyObject
{
    private static readonly PyType ParametersType = new("_DataclassParams", "dataclasses", [BuiltinTypes.Object], new PyTypeOptions
    {
        IsImmutable = true,
        Define = c => c
            .Method(Slot.Repr, "self", (_, a) => new PyStr(((PyDataclassParameters)a[0]).Text))
            .Property("init", (_, self) => PyBool.Of(Of(self).Init))
            .Property("repr", (_, self) => PyBool.Of(Of(self).Repr))
            .Property("eq", (_, self) => PyBool.Of(Of(self).Eq))
            .Property("order", (_, self) => PyBool.Of(Of(self).Order))
            .Property("unsafe_hash", (_, self) => PyBool.Of(Of(self).UnsafeHash))
            .Property("frozen", (_, self) => PyBool.Of(Of(self).Frozen)),
    });

    public override PyType Type => ParametersType;

    public DataclassOptions Options { get; } = options;

    private string Text =>
        $"_DataclassParams(init={Options.Init},repr={Options.Repr},eq={Options.Eq},order={Options.Order},"
        + $"unsafe_hash={Options.UnsafeHash},frozen={Options.Frozen})";

    private static DataclassOptions Of(PyObject self) => ((PyDataclassParameters)self).Options;
}
