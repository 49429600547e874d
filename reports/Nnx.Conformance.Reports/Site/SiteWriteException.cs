namespace Nnx.Conformance.Reports.Site;

/// <summary>The site's folder cannot be written; the message names the folder and says why in one line.</summary>
public sealed class SiteWriteException : IOException
{
    /// <summary>Says why a folder cannot be written.</summary>
    /// <param name="folder">The folder that was asked for.</param>
    /// <param name="reason">The reason, without a full stop.</param>
    /// <param name="cause">What the file system reported, if anything.</param>
    public SiteWriteException(string folder, string reason, Exception? cause = null)
        : base($"cannot write the site to '{folder}': {reason}", cause) => Folder = folder;

    /// <summary>The folder that was asked for.</summary>
    public string Folder { get; }
}
