using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Types;

/// <summary>A <c>types.SimpleNamespace</c>.</summary>
internal sealed class PySimpleNamespace(PyType type) : PyInstance(type);
