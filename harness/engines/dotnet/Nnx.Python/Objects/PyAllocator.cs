namespace Nnx.Python.Objects;

/// <summary>Makes an empty instance of a class; <c>object.__new__</c> without the arguments.</summary>
public delegate PyObject PyAllocator(PyType type);
