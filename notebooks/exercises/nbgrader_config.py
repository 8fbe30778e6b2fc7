"""For those who grade with nbgrader itself: copy it to the course's folder, and the notebooks to source/NAME/."""
c = get_config()  # noqa: F821  nbgrader gives it

STUB = "// YOUR CODE HERE\nthrow new NotImplementedException();"
# By the language of the notebook's kernelspec: this engine's notebooks say csharp, those of .NET Interactive C#.
c.ClearSolutions.code_stub = {"csharp": STUB, "C#": STUB}
c.ExecutePreprocessor.timeout = 60
# The first cell of a session compiles it.
c.ExecutePreprocessor.startup_timeout = 120
