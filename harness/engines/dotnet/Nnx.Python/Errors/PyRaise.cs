using Nnx.Python.Objects;

namespace Nnx.Python.Errors;

/// <summary>Carries a Python exception through .NET code.</summary>
public sealed class PyRaise : Exception
{
    /// <summary>Raises an exception object.</summary>
    public PyRaise(PyBaseException value) => Value = value;

    /// <summary>The exception object that programs see.</summary>
    public PyBaseException Value { get; }

    /// <summary>Whether the exception knows already what was being handled when it was raised.</summary>
    internal bool IsChained { get; set; }

    /// <inheritdoc/>
    public override string Message => $"{Value.Type.FullName}: {Value.PlainMessage}";

    /// <summary>Whether the exception is an instance of a class.</summary>
    public bool Is(PyType type) => Value.Type.IsSubclassOf(type);
}
