using System.Collections.Immutable;
using Nnx.Python.Building;
using Nnx.Python.Builtins.Exceptions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Errors;

/// <summary>Python's built-in exception classes.</summary>
public static class ExceptionTypes
{
#pragma warning disable CS1591 // each property is the built-in class of that name
    public static PyType BaseException { get; } = BuiltinTypes.Make(
        "BaseException", [BuiltinTypes.Object], ExceptionMembers.Define, allocator: type => new PyBaseException(type), attributes: true);

    public static PyType Exception { get; } = Make("Exception", BaseException);
    public static PyType SystemExit { get; } = Make("SystemExit", BaseException, ExceptionDetails.DefineSystemExit);
    public static PyType KeyboardInterrupt { get; } = Make("KeyboardInterrupt", BaseException);
    public static PyType GeneratorExit { get; } = Make("GeneratorExit", BaseException);
    public static PyType StopIteration { get; } = Make("StopIteration", Exception, ExceptionDetails.DefineStopIteration);
    public static PyType StopAsyncIteration { get; } = Make("StopAsyncIteration", Exception);
    public static PyType ArithmeticError { get; } = Make("ArithmeticError", Exception);
    public static PyType FloatingPointError { get; } = Make("FloatingPointError", ArithmeticError);
    public static PyType OverflowError { get; } = Make("OverflowError", ArithmeticError);
    public static PyType ZeroDivisionError { get; } = Make("ZeroDivisionError", ArithmeticError);
    public static PyType AssertionError { get; } = Make("AssertionError", Exception);
    public static PyType AttributeError { get; } = Make("AttributeError", Exception, ExceptionDetails.DefineAttributeError);
    public static PyType BufferError { get; } = Make("BufferError", Exception);
    public static PyType EOFError { get; } = Make("EOFError", Exception);
    public static PyType ImportError { get; } = Make("ImportError", Exception, ExceptionDetails.DefineImportError);
    public static PyType ModuleNotFoundError { get; } = Make("ModuleNotFoundError", ImportError);
    public static PyType LookupError { get; } = Make("LookupError", Exception);
    public static PyType IndexError { get; } = Make("IndexError", LookupError);
    public static PyType KeyError { get; } = Make("KeyError", LookupError, ExceptionDetails.DefineKeyError);
    public static PyType MemoryError { get; } = Make("MemoryError", Exception);
    public static PyType NameError { get; } = Make("NameError", Exception, ExceptionDetails.DefineNameError);
    public static PyType UnboundLocalError { get; } = Make("UnboundLocalError", NameError);
    public static PyType OSError { get; } = Make("OSError", Exception, ExceptionDetails.DefineOSError);
    public static PyType FileNotFoundError { get; } = Make("FileNotFoundError", OSError);
    public static PyType PermissionError { get; } = Make("PermissionError", OSError);
    public static PyType TimeoutError { get; } = Make("TimeoutError", OSError);
    public static PyType FileExistsError { get; } = Make("FileExistsError", OSError);
    public static PyType IsADirectoryError { get; } = Make("IsADirectoryError", OSError);
    public static PyType NotADirectoryError { get; } = Make("NotADirectoryError", OSError);
    public static PyType InterruptedError { get; } = Make("InterruptedError", OSError);
    public static PyType BlockingIOError { get; } = Make("BlockingIOError", OSError);
    public static PyType ChildProcessError { get; } = Make("ChildProcessError", OSError);
    public static PyType ProcessLookupError { get; } = Make("ProcessLookupError", OSError);
    public static PyType ConnectionError { get; } = Make("ConnectionError", OSError);
    public static PyType BrokenPipeError { get; } = Make("BrokenPipeError", ConnectionError);
    public static PyType ConnectionAbortedError { get; } = Make("ConnectionAbortedError", ConnectionError);
    public static PyType ConnectionRefusedError { get; } = Make("ConnectionRefusedError", ConnectionError);
    public static PyType ConnectionResetError { get; } = Make("ConnectionResetError", ConnectionError);
    public static PyType ReferenceError { get; } = Make("ReferenceError", Exception);
    public static PyType RuntimeError { get; } = Make("RuntimeError", Exception);
    public static PyType NotImplementedError { get; } = Make("NotImplementedError", RuntimeError);
    public static PyType RecursionError { get; } = Make("RecursionError", RuntimeError);
    public static PyType SyntaxError { get; } = Make("SyntaxError", Exception, ExceptionDetails.DefineSyntaxError);
    public static PyType IndentationError { get; } = Make("IndentationError", SyntaxError);
    public static PyType TabError { get; } = Make("TabError", IndentationError);
    public static PyType SystemError { get; } = Make("SystemError", Exception);
    public static PyType TypeError { get; } = Make("TypeError", Exception);
    public static PyType ValueError { get; } = Make("ValueError", Exception);
    public static PyType UnicodeError { get; } = Make("UnicodeError", ValueError);
    public static PyType UnicodeDecodeError { get; } = Make("UnicodeDecodeError", UnicodeError, ExceptionDetails.DefineUnicodeDecodeError);
    public static PyType UnicodeEncodeError { get; } = Make("UnicodeEncodeError", UnicodeError, ExceptionDetails.DefineUnicodeEncodeError);
    public static PyType UnicodeTranslateError { get; } = Make("UnicodeTranslateError", UnicodeError);
    public static PyType Warning { get; } = Make("Warning", Exception);
    public static PyType BytesWarning { get; } = Make("BytesWarning", Warning);
    public static PyType DeprecationWarning { get; } = Make("DeprecationWarning", Warning);
    public static PyType EncodingWarning { get; } = Make("EncodingWarning", Warning);
    public static PyType FutureWarning { get; } = Make("FutureWarning", Warning);
    public static PyType ImportWarning { get; } = Make("ImportWarning", Warning);
    public static PyType PendingDeprecationWarning { get; } = Make("PendingDeprecationWarning", Warning);
    public static PyType ResourceWarning { get; } = Make("ResourceWarning", Warning);
    public static PyType RuntimeWarning { get; } = Make("RuntimeWarning", Warning);
    public static PyType SyntaxWarning { get; } = Make("SyntaxWarning", Warning);
    public static PyType UnicodeWarning { get; } = Make("UnicodeWarning", Warning);
    public static PyType UserWarning { get; } = Make("UserWarning", Warning);
#pragma warning restore CS1591

    /// <summary>All of them.</summary>
    public static ImmutableArray<PyType> All { get; } =
    [
        BaseException, Exception, SystemExit, KeyboardInterrupt, GeneratorExit, StopIteration, StopAsyncIteration,
        ArithmeticError, FloatingPointError, OverflowError, ZeroDivisionError, AssertionError, AttributeError,
        BufferError, EOFError, ImportError, ModuleNotFoundError, LookupError, IndexError, KeyError, MemoryError,
        NameError, UnboundLocalError, OSError, FileNotFoundError, PermissionError, TimeoutError, FileExistsError,
        IsADirectoryError, NotADirectoryError, InterruptedError, BlockingIOError, ChildProcessError,
        ProcessLookupError, ConnectionError, BrokenPipeError, ConnectionAbortedError, ConnectionRefusedError,
        ConnectionResetError, ReferenceError, RuntimeError, NotImplementedError, RecursionError, SyntaxError,
        IndentationError, TabError, SystemError, TypeError, ValueError, UnicodeError, UnicodeDecodeError,
        UnicodeEncodeError, UnicodeTranslateError, Warning, BytesWarning, DeprecationWarning, EncodingWarning,
        FutureWarning, ImportWarning, PendingDeprecationWarning, ResourceWarning, RuntimeWarning, SyntaxWarning,
        UnicodeWarning, UserWarning,
    ];

    private static PyType Make(string name, PyType parent, Action<ClassBuilder>? define = null) =>
        BuiltinTypes.Make(name, [parent], define);
}
