namespace Engine.Cli.Installation;

/// <summary>What <c>install</c> puts into a Jupyter folder: a kernel, and what draws its figures in JupyterLab.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Extension">One for all kernels of this engine in that folder.</param>
internal sealed record JupyterInstallation(KernelSpec Kernel, LabExtension Extension)
{
    /// <summary>The installation of a kernel.</summary>
    /// <param name="name">The kernel's name.</param>
    /// <param name="prefix">An environment; null for the user's own folder.</param>
    public static JupyterInstallation Of(string name, string? prefix)
    {
        var data = JupyterFolders.Data(prefix);
        return new(new(Path.Combine(data, "kernels", name)), new(Path.Combine(data, "labextensions", LabExtension.Name)));
    }

    /// <summary>Writes both.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null, or why the kernel is not compiled ahead of time and starts slowly.</returns>
    public async Task<string?> WriteAsync(CancellationToken cancel)
    {
        var slow = await Kernel.WriteAsync(cancel);
        await Extension.WriteAsync(cancel);
        return slow;
    }

    /// <summary>Removes the kernel and, if no other kernel of this engine needs it, the extension.</summary>
    /// <returns>The folders that are gone.</returns>
    public IReadOnlyList<string> Delete()
    {
        Kernel.Delete();
        if (!Extension.Exists || Others().Any(other => other.IsOurs))
            return [Kernel.Directory];
        Extension.Delete();
        return [Kernel.Directory, Extension.Directory];
    }

    private IEnumerable<KernelSpec> Others() =>
        Directory.EnumerateDirectories(Path.GetDirectoryName(Kernel.Directory)!).Select(directory => new KernelSpec(directory));
}
