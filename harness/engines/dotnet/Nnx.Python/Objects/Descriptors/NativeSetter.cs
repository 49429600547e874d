using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Descriptors;

/// <summary>Sets a property of an object; the value is null where the property is deleted.</summary>
public delegate void NativeSetter(Interpreter py, PyObject self, PyObject? value);
