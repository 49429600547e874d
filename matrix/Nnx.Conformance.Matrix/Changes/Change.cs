namespace Nnx.Conformance.Matrix.Changes;

/// <summary>An outcome against that of the release before, named by the contract at the new release.</summary>
public enum Change
{
    /// <summary>Nothing changed, or one of the two outcomes is neither pass nor raise.</summary>
    None,

    /// <summary>Raises where it must pass and passed before.</summary>
    Regressed,

    /// <summary>Passes where it must pass and raised before.</summary>
    Fixed,

    /// <summary>Raises where it must raise, and always had to, and passed before.</summary>
    Tightened,

    /// <summary>Passes where it must raise and raised before.</summary>
    Loosened,

    /// <summary>Raises where it must raise now, had to pass before, and passed before.</summary>
    Retired,

    /// <summary>Turned from pass to raise or back where nothing is promised.</summary>
    Changed,

    /// <summary>Raises as before, with another type or message.</summary>
    AlteredError,

    /// <summary>Passes as before, with other observed values.</summary>
    AlteredValue,

    /// <summary>Passes as before, with other warnings.</summary>
    AlteredWarning,
}
