namespace Nnx.Flax.Variables;

/// <summary>The moments at which a Variable calls functions of the program.</summary>
internal enum VariableHook
{
    /// <summary>The value is read.</summary>
    GetValue,

    /// <summary>The value is set.</summary>
    SetValue,

    /// <summary>The Variable is made.</summary>
    CreateValue,

    /// <summary>A transform adds an axis.</summary>
    AddAxis,

    /// <summary>A transform removes an axis.</summary>
    RemoveAxis,
}
