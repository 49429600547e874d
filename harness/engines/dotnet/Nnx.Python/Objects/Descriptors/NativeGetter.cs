using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Descriptors;

/// <summary>Reads a property of an object.</summary>
public delegate PyObject NativeGetter(Interpreter py, PyObject self);
