namespace Nnx.Python.Building;

/// <summary>Narrows a native class to what the modelled version of its library has.</summary>
public interface IClassSurface
{
    /// <summary>Removes members that the version lacks and gives the others the parameters that it has.</summary>
    /// <param name="native">The description of the class.</param>
    /// <param name="members">Its members, all written down.</param>
    void Adapt(NativeClass native, ClassBuilder members);
}
