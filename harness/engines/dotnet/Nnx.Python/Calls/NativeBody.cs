using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Calls;

/// <summary>What a native function does with its bound arguments.</summary>
public delegate PyObject NativeBody(Interpreter py, BoundArguments arguments);
