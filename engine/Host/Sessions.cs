using Engine.Host.Assemblies;
using Engine.Host.Packages;
using Engine.Scripting;

namespace Engine.Host;

/// <summary>Sessions on this machine: with its files, its packages and its clock.</summary>
internal static class Sessions
{
    /// <summary>Opens a session.</summary>
    /// <param name="directory">The notebook's folder.</param>
    /// <param name="restorer">Restores packages; by default into the user's cache.</param>
    /// <param name="time">By default the machine's clock.</param>
    public static ScriptSession Open(string directory, PackageRestorer? restorer = null, TimeProvider? time = null) => new(
        directory, new AssemblyFiles(directory), new SessionPackages(restorer ?? PackageRestorer.Default), time ?? TimeProvider.System);
}
