namespace Neural.Coursework;

/// <summary>How the answer to a question of a quiz is.</summary>
public enum QuizMark
{
    /// <summary>There is none yet.</summary>
    Unanswered,

    /// <summary>Another letter is right.</summary>
    Wrong,

    /// <summary>It is the right letter.</summary>
    Right,
}
