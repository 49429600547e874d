using Nnx.Python.Objects;
using Nnx.Python.Runtime.Warnings;

namespace Nnx.Python.Modules.Warnings;

/// <summary>A <c>warnings.catch_warnings</c>.</summary>
internal sealed class PyCatchWarnings(PyType type) : PyInstance(type)
{
    public bool IsRecording { get; set; }

    /// <summary>The filter it begins with; null where there is none.</summary>
    public WarningFilter? First { get; set; }

    /// <summary>The filters before it was entered; null while it is not.</summary>
    public List<WarningFilter>? Before { get; set; }

    public Action<ShownWarning>? ListenerBefore { get; set; }
}
