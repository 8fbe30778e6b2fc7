using System.Globalization;
using System.Runtime.InteropServices;

namespace Engine.Host;

/// <summary>Cultures, sorting and normalisation, which cells see as any process of this machine does.</summary>
internal static partial class Globalization
{
    private const string Invariant = "System.Globalization.Invariant";

    /// <summary>Takes the machine's ICU, or does without where there is none: .NET would end the process there.</summary>
    /// <remarks>The runtime decides at the first use of a culture, so nothing may come before this.</remarks>
    public static void UseWhatTheMachineHas()
    {
        if (!OperatingSystem.IsWindows() && LoadICU() == 0)
            AppContext.SetSwitch(Invariant, true);
    }

    /// <summary>Makes cells write numbers and dates alike on every machine; all cultures are there for who names one.</summary>
    /// <remarks>
    /// For outputs that are stored and compared. It is the default of threads, not a culture of this one, so that a cell can
    /// set another for all cells after it.
    /// </remarks>
    public static void FormatAlikeEverywhere() =>
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

    // What the runtime itself asks.
    [LibraryImport("libSystem.Globalization.Native", EntryPoint = "GlobalizationNative_LoadICU")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int LoadICU();
}
