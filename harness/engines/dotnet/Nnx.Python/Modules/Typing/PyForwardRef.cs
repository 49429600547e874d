using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Typing;

/// <summary>A type that is given as text because it does not exist yet.</summary>
internal sealed class PyForwardRef(string text) : PyObject
{
    public override PyType Type => TypingTypes.ForwardRef;

    public string Text { get; } = text;
}
