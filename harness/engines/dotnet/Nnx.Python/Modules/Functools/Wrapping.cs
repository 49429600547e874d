using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Functools;

/// <summary><c>functools.update_wrapper</c>: a wrapper looks like the function it wraps.</summary>
internal static class Wrapping
{
    public static PyTuple Assignments { get; } = new(
        new PyStr("__module__"), new PyStr("__name__"), new PyStr("__qualname__"), new PyStr("__doc__"), new PyStr("__annotations__"));

    public static PyTuple Updates { get; } = new(new PyStr("__dict__"));

    public static PyObject Update(Interpreter py, PyObject wrapper, PyObject wrapped, PyObject? assigned, PyObject? updated)
    {
        foreach (var name in py.Iterate(assigned ?? Assignments))
        {
            if (py.FindAttribute(wrapped, ((PyStr)name).Value) is { } value)
            {
                py.SetAttribute(wrapper, ((PyStr)name).Value, value);
            }
        }

        foreach (var name in py.Iterate(updated ?? Updates))
        {
            var target = py.GetAttribute(wrapper, ((PyStr)name).Value);
            if (py.FindAttribute(wrapped, ((PyStr)name).Value) is { } source)
            {
                py.CallMethod(target, "update", source);
            }
        }

        py.SetAttribute(wrapper, "__wrapped__", wrapped);
        return wrapper;
    }
}
