using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Views;

namespace Nnx.Python.Modules.Dataclasses;

/// <summary>A <c>dataclasses.Field</c>. Null stands for <c>MISSING</c>.</summary>
internal sealed class PyDataField : PyObject
{
    public override PyType Type => DataclassTypes.Field;

    public string? Name { get; set; }

    public PyObject? Annotation { get; set; }

    public PyObject? Default { get; init; }

    public PyObject? Factory { get; init; }

    public bool Init { get; init; } = true;

    public bool Repr { get; init; } = true;

    /// <summary>Whether it is hashed; null where that is as <see cref="Compare"/> says.</summary>
    public bool? Hash { get; init; }

    public bool Compare { get; init; } = true;

    public PyMappingProxy Metadata { get; init; } = new(new PyDict());

    /// <summary>Whether it is taken by name only; null where the class says it.</summary>
    public bool? KeywordOnly { get; set; }

    public FieldKind Kind { get; set; }

    public bool HasDefault => Default is not null || Factory is not null;

    public bool IsHashed => Hash ?? Compare;

    public PyStr Key => new(Name!);
}
