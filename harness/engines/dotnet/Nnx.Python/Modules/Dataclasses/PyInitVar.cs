using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Dataclasses;

/// <summary><c>InitVar[int]</c>: an argument of <c>__init__</c> that is passed on to <c>__post_init__</c> only.</summary>
internal sealed class PyInitVar(PyObject annotation) : PyObject
{
    public override PyType Type => DataclassTypes.InitVar;

    public PyObject Annotation { get; } = annotation;
}
