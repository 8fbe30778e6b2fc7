namespace Neural.Charts.Course;

/// <summary>A step of the decision flow: a <see cref="Question"/>, or the <see cref="Choice"/> at its end.</summary>
public abstract record Step;
