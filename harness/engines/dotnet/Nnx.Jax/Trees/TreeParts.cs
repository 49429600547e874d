using Nnx.Python.Objects;

namespace Nnx.Jax.Trees;

/// <summary>A node taken apart.</summary>
/// <param name="Children">Its children, in order.</param>
/// <param name="Data">What else is needed to put it together again; part of the structure, so it compares and hashes.</param>
/// <param name="Keys">Key entries of the children (<c>DictKey</c> …), one a child; null for <c>FlattenedIndexKey</c>s.</param>
public readonly record struct TreeParts(PyObject[] Children, PyObject? Data, PyObject[]? Keys = null);
