/// <summary>What the cells of a notebook call without qualification: shown values go to the console, pictures and HTML to files.</summary>
static class NotebookCells
{
    static int _files;

    [System.Runtime.CompilerServices.ModuleInitializer]
    internal static void Begin()
    {
        Formatter.DefaultMimeType = "text/plain";
        Formatter.SetPreferredMimeTypesFor(typeof(Microsoft.AspNetCore.Html.IHtmlContent), "text/html");
        Formatter.SubscribeToDisplayedValues(Show);
    }

    public static DisplayedValue display(object value, params string[] mimeTypes)
    {
        if (mimeTypes.Length == 0 && Formatter.GetPreferredMimeTypesFor(value?.GetType() ?? typeof(object)).Count > 1)
            mimeTypes = [.. Formatter.GetPreferredMimeTypesFor(value.GetType())];
        return value.Display(mimeTypes);
    }

    public static Microsoft.AspNetCore.Html.IHtmlContent HTML(string html) => new Microsoft.AspNetCore.Html.HtmlString(html);

    public static void clear_output(bool wait = false)
    {
    }

    public static Task<string> GetInputAsync(string prompt = "", bool isPassword = false)
    {
        Console.Write(prompt);
        return Task.FromResult(Console.ReadLine() ?? "");
    }

    public static Task<string> GetPasswordAsync(string prompt = "") => GetInputAsync(prompt, isPassword: true);

    static void Show(DisplayedValue shown)
    {
        string Text(params string[] types) => types
            .Select(type => shown.FormattedValues.FirstOrDefault(value => value.MimeType == type)?.Value).FirstOrDefault(text => text is not null);

        Console.WriteLine(Text("text/markdown", "text/latex", "text/plain") ?? "");
        if (Text("text/html") is { } html)
            Save(".html", System.Text.Encoding.UTF8.GetBytes(html));
        if (Text("image/svg+xml") is { } svg)
            Save(".svg", System.Text.Encoding.UTF8.GetBytes(svg));
        if (Text("image/png") is { } png)
            Save(".png", Convert.FromBase64String(png));
    }

    static void Save(string extension, byte[] content)
    {
        var folder = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Environment.CurrentDirectory;
        var path = System.IO.Path.Combine(folder, $"{AppDomain.CurrentDomain.FriendlyName}-{++_files}{extension}");
        System.IO.File.WriteAllBytes(path, content);
        Console.WriteLine($"→ {path}");
    }
}
