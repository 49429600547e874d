using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Enums;

/// <summary><c>enum.auto()</c>; null until the enum gives it a value.</summary>
internal sealed class PyAuto : PyObject
{
    public override PyType Type => EnumTypes.Auto;

    public PyObject? Value { get; set; }
}
