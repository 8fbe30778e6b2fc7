namespace Engine.Notebooks.Tests;

public class KernelMetadataTests
{
    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"kernelspec": {"name": ".net-csharp", "language": "C#"}, "language_info": {"name": "polyglot-notebook"}}""", null)]
    [InlineData("""{"kernelspec": {"name": "python3", "language": "python"}}""", "python")]
    [InlineData("""{"kernelspec": {"name": ".net-fsharp", "language": "F#"}, "language_info": {"name": "F#"}}""", "F#")]
    [InlineData("""{"language_info": {"name": "julia"}}""", "julia")]
    public void A_notebook_says_what_language_it_is_in(string metadata, string? language) =>
        Assert.Equal(language, KernelMetadata.OtherLanguage(Parsed(metadata, "{}")));

    [Fact]
    public void One_whose_cells_are_said_to_be_CSharp_is() =>
        Assert.Null(KernelMetadata.OtherLanguage(Parsed("""{"kernelspec": {"language": "python"}}""", """{"polyglot_notebook": {"kernelName": "csharp"}}""")));

    private static Notebook Parsed(string metadata, string cell) => Notebook.Parse(
        $$"""{"nbformat": 4, "nbformat_minor": 5, "metadata": {{metadata}}, "cells": [{"cell_type": "code", "source": "1", "metadata": {{cell}}}]}""", "test.ipynb");
}
