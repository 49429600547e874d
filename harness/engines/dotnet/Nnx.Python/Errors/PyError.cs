using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Errors;

/// <summary>Makes Python's built-in exceptions, ready to be thrown.</summary>
public static class PyError
{
    /// <summary>A TypeError with a message.</summary>
    public static PyRaise Type(string message) => Of(ExceptionTypes.TypeError, message);

    /// <summary>A ValueError with a message.</summary>
    public static PyRaise Value(string message) => Of(ExceptionTypes.ValueError, message);

    /// <summary>An AttributeError with a message.</summary>
    public static PyRaise Attribute(string message) => Of(ExceptionTypes.AttributeError, message);

    /// <summary>The AttributeError of an object that lacks an attribute.</summary>
    public static PyRaise NoAttribute(PyObject value, string name)
    {
        var raised = Attribute(value is PyType type
            ? $"type object '{type.Name}' has no attribute '{name}'"
            : $"'{value.Type.Name}' object has no attribute '{name}'");
        raised.Value.Details = new() { ["name"] = new PyStr(name), ["obj"] = value };
        return raised;
    }

    /// <summary>An IndexError with a message.</summary>
    public static PyRaise Index(string message) => Of(ExceptionTypes.IndexError, message);

    /// <summary>A KeyError for a key.</summary>
    public static PyRaise Key(PyObject key) => new(new PyBaseException(ExceptionTypes.KeyError, key));

    /// <summary>A RuntimeError with a message.</summary>
    public static PyRaise Runtime(string message) => Of(ExceptionTypes.RuntimeError, message);

    /// <summary>A NotImplementedError with a message.</summary>
    public static PyRaise NotImplemented(string message) => Of(ExceptionTypes.NotImplementedError, message);

    /// <summary>A NameError with a message.</summary>
    public static PyRaise Name(string message) => Of(ExceptionTypes.NameError, message);

    /// <summary>An AssertionError with a message.</summary>
    public static PyRaise Assertion(string message) => Of(ExceptionTypes.AssertionError, message);

    /// <summary>An OverflowError with a message.</summary>
    public static PyRaise Overflow(string message) => Of(ExceptionTypes.OverflowError, message);

    /// <summary>A ZeroDivisionError with a message.</summary>
    public static PyRaise ZeroDivision(string message) => Of(ExceptionTypes.ZeroDivisionError, message);

    /// <summary>A RecursionError, as a call too deep gives it.</summary>
    public static PyRaise Recursion() => Of(ExceptionTypes.RecursionError, "maximum recursion depth exceeded");

    /// <summary>An exception of a class with one text as its argument.</summary>
    public static PyRaise Of(PyType type, string message) => new(new PyBaseException(type, new PyStr(message)));
}
