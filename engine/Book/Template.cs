using Engine.Notebooks.Files;
using HandlebarsDotNet;

namespace Engine.Book;

/// <summary>The book's markup: Handlebars, in which <c>{{…}}</c> is escaped and <c>{{{…}}}</c> is HTML already.</summary>
internal static class Template
{
    private static readonly EmbeddedFiles Embedded = new(typeof(Template).Assembly);
    private static readonly IHandlebars Instance = Load();
    private static readonly Dictionary<string, HandlebarsTemplate<object, object>> Compiled = [];

    /// <summary>Fills a template in.</summary>
    /// <param name="name">A file of Templates, without its extension.</param>
    /// <param name="model">An object whose properties the template names.</param>
    /// <returns>HTML.</returns>
    public static string Render(string name, object model)
    {
        lock (Compiled)
        {
            if (!Compiled.TryGetValue(name, out var template))
                Compiled[name] = template = Instance.Compile(Source(name));
            return template(model);
        }
    }

    private static IHandlebars Load()
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true });
        foreach (var name in Embedded.Names("Templates"))
            handlebars.RegisterTemplate(name, Source(name));
        return handlebars;
    }

    private static string Source(string name) => Embedded.Text($"Templates/{name}").TrimEnd();
}
