using Nnx.Python.Objects;

namespace Nnx.Python.Calls;

/// <summary>One parameter of a signature.</summary>
/// <param name="Name">Its name, without stars.</param>
/// <param name="Kind">How it takes its argument.</param>
/// <param name="IsRequired">Whether a call has to give it.</param>
/// <param name="Default">Its default where that is a plain literal; null where it is required or an object that the function knows itself.</param>
/// <param name="DefaultText">The default as written; null where the parameter is required.</param>
public sealed record Parameter(string Name, ParameterKind Kind, bool IsRequired, PyObject? Default, string? DefaultText);
