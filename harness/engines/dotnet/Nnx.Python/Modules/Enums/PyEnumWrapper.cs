using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Enums;

/// <summary><c>enum.member(x)</c> or <c>enum.nonmember(x)</c>.</summary>
internal sealed class PyEnumWrapper(PyObject value, bool isMember) : PyObject
{
    public override PyType Type => isMember ? EnumTypes.Member : EnumTypes.NonMember;

    public PyObject Value { get; } = value;

    public bool IsMember => isMember;
}
