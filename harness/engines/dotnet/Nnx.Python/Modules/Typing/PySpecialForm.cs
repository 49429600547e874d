using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Typing;

/// <summary>A name of <c>typing</c> with a meaning of its own: <c>Union</c>, <c>ClassVar</c>, <c>NoReturn</c>.</summary>
internal sealed class PySpecialForm(string name) : PyObject
{
    public override PyType Type => TypingTypes.SpecialForm;

    public string Name { get; } = name;
}
