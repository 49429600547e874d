using System.Runtime.CompilerServices;
using Nnx.Python.Objects;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    private const long FirstAddress = 0x7f3a_1000_0000;
    private const long AddressDistance = 0x30;
    private readonly ConditionalWeakTable<PyObject, object> _identities = [];
    private long _nextAddress = FirstAddress;

    /// <summary><c>id(x)</c>: a number that looks like an address and is the same in every run of a program.</summary>
    public long Identity(PyObject value)
    {
        if (_identities.TryGetValue(value, out var known))
        {
            return (long)known;
        }

        var address = _nextAddress;
        _nextAddress += AddressDistance;
        _identities.Add(value, address);
        return address;
    }

    /// <summary>The address as representations show it: <c>0x7f3a10000030</c>.</summary>
    public string Address(PyObject value) => $"0x{Identity(value):x}";
}
