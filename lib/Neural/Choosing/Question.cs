using System.Text;

namespace Neural.Choosing;

/// <summary>A question of the decision flow.</summary>
/// <param name="Text">The question.</param>
/// <param name="Branches">Its answers in the order in which they are tried; the last one always applies.</param>
public sealed record Question(string Text, IReadOnlyList<Branch> Branches) : Step
{
    /// <summary>The flow from here on, a line per answer, indented as a tree.</summary>
    public override string ToString()
    {
        var lines = new StringBuilder(Text);
        Append(lines, "");
        return lines.ToString();
    }

    private void Append(StringBuilder lines, string indent)
    {
        foreach (var branch in Branches)
        {
            var isLast = branch == Branches[^1];
            lines.Append('\n').Append(indent).Append(isLast ? "└── " : "├── ").Append(branch.Answer);
            if (branch.Next is Choice choice)
                lines.Append(" → ").Append(choice.Function);
            if (branch.Next is not Question question)
                continue;
            lines.Append(": ").Append(question.Text);
            question.Append(lines, indent + (isLast ? "    " : "│   "));
        }
    }
}
