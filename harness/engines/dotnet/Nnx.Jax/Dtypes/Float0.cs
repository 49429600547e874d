using System.Runtime.InteropServices;

namespace Nnx.Jax.Dtypes;

/// <summary>An element of a <c>float0</c> array: a byte without meaning, all equal.</summary>
[StructLayout(LayoutKind.Sequential, Size = 1)]
public readonly record struct Float0;
