using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Engine.Scripting.References;

/// <summary>The compiled cells of a host without files.</summary>
/// <remarks>Nothing here may name a type of the compiler's, which need not have been loaded.</remarks>
internal sealed class LoadedCells
{
    private readonly CellSymbols _symbols = new();

    /// <summary>The assembly of a name, or null.</summary>
    /// <param name="name">Its simple name.</param>
    public static Assembly? FindAssembly(string name)
    {
        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Has types that are asked for by name looked for where the cells are, until the result is disposed of.</summary>
    public static IDisposable Enter() => AssemblyLoadContext.Default.EnterContextualReflection();

    /// <summary>Has an assembly do what it does when it is loaded.</summary>
    /// <param name="assembly">Its name.</param>
    public static void Initialize(string assembly) => Initialize(Assembly.Load(new AssemblyName(assembly)));

    /// <summary>Has an assembly do what it does when it is loaded.</summary>
    public static void Initialize(Assembly assembly) => RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);

    /// <summary>Loads a cell.</summary>
    /// <param name="assembly">What it was compiled to.</param>
    /// <param name="symbols">Gives its symbols, which are asked for once it throws.</param>
    public Assembly Load(Stream assembly, Func<Stream> symbols)
    {
        var loaded = AssemblyLoadContext.Default.LoadFromStream(assembly);
        _symbols.Add(loaded, symbols);
        return loaded;
    }

    /// <summary>Where the code of a frame was written.</summary>
    /// <param name="frame">A frame of an exception's stack.</param>
    /// <returns>The file and the line in it, or null if the code is no cell's.</returns>
    public (string File, int Line)? Find(StackFrame frame) => _symbols.Find(frame);
}
