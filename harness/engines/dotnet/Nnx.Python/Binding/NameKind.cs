namespace Nnx.Python.Binding;

/// <summary>Where a name of a scope lives.</summary>
internal enum NameKind
{
    /// <summary>In the frame's slot <see cref="NameResolution.Index"/>.</summary>
    Local,

    /// <summary>In the cell <see cref="NameResolution.Index"/> of the frame: its own cells first, the captured ones after them.</summary>
    Cell,

    /// <summary>In the module's globals; a load looks in the builtins next.</summary>
    Global,

    /// <summary>In the namespace of the class body; a load looks in the globals and the builtins next.</summary>
    ClassName,

    /// <summary>A load looks in the namespace of the class body first, then in the captured cell <see cref="NameResolution.Index"/>; never stored to.</summary>
    ClassCell,
}
