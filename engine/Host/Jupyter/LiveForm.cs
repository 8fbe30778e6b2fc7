using System.Text.Json.Nodes;
using Engine.Notebooks.Json;
using Engine.Notebooks.Outputs;

namespace Engine.Host.Jupyter;

/// <summary>A MIME bundle as front ends take it: what <c>run --in-place</c> stores, so that saving in a front end changes nothing.</summary>
internal static class LiveForm
{
    /// <summary>The representations that are stored, with keys and numbers in the stored form.</summary>
    /// <param name="bundle">What a formatter has made.</param>
    public static JsonObject Of(MimeBundle bundle) =>
        new(StoredForm.Of(bundle).Select(entry => KeyValuePair.Create(entry.Key, JupyterJson.Canonical(entry.Value))));
}
