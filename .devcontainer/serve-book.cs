#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
// Serves the book to a browser outside of the container: dotnet run .devcontainer/serve-book.cs
using Microsoft.Extensions.FileProviders;

var here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var book = Path.GetFullPath(Path.Combine(here, "..", "artifacts", "book"));
if (!File.Exists(Path.Combine(book, "index.html")))
{
    Console.Error.WriteLine($"There is no {book}/index.html; 'dotnet run --project engine' writes it.");
    return 1;
}
var app = WebApplication.Create();
app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(book) });
app.Run("http://localhost:8080");
return 0;
