namespace Neural.Coursework.Evidence;

/// <summary>Calls what a student has written.</summary>
internal static class Attempt
{
    /// <summary>The answer, or what it threw.</summary>
    public static T? Of<T>(Func<T> attempt, out Exception? error)
    {
        try
        {
            error = null;
            return attempt();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            error = e;
            return default;
        }
    }
}
