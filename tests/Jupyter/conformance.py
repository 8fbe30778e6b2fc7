"""The messaging conformance suite of jupyter_kernel_test, with every section that a C# kernel can have."""
import os
import unittest

import jupyter_kernel_test

KERNEL = os.environ.get("KERNEL", ".net-csharp")


class CSharpTests(jupyter_kernel_test.KernelTests):
    kernel_name = KERNEL
    language_name = "C#"
    file_extension = ".cs"

    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("wrong");'
    completion_samples = [
        {"text": "Math.Cei", "matches": {"Ceiling"}},
        {"text": "Conso", "matches": {"Console", "ConsoleCancelEventArgs", "ConsoleCancelEventHandler", "ConsoleColor",
                                      "ConsoleKey", "ConsoleKeyInfo", "ConsoleModifiers", "ConsoleSpecialKey"}},
    ]
    complete_code_samples = [
        "1", "var x = 1;", "Console.WriteLine(1)", "for (var i = 0; i < 2; i++)\n{\n}", "// nothing", "#!time\n1"]
    incomplete_code_samples = ["Console.WriteLine(", "class A\n{", "if (true)", 'var s = @"', "/*"]
    invalid_code_samples = ["1 + ) 2", "int 3x;", "}"]
    code_generate_error = 'throw new InvalidOperationException("intended");'
    code_execute_result = [
        {"code": "1 + 1", "result": "2"},
        {"code": '"text"', "result": "text"},
        {"code": 'HTML("<b>bold</b>")', "mime": "text/html", "result": "<b>bold</b>"},
    ]
    code_display_data = [
        {"code": "display(42)", "mime": "text/plain"},
        {"code": '"$x^2$".DisplayAs("text/latex");', "mime": "text/latex"},
        {"code": '"# Title".DisplayAs("text/markdown");', "mime": "text/markdown"},
        {"code": 'new byte[] { 137, 80, 78, 71 }.DisplayAs("image/png");', "mime": "image/png"},
        {"code": 'display(new Microsoft.AspNetCore.Html.HtmlString("<b>bold</b>"))', "mime": "text/html"},
    ]
    code_history_pattern = "1?*1"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.Max"
    code_clear_output = 'Console.WriteLine("gone"); clear_output();'

    def test_stdin(self):
        """Not in the suite: a cell that reads a line asks the front end for it."""
        self.flush_channels()
        code = 'Console.Write("Name? "); var name = Console.ReadLine(); Console.WriteLine($"Hello, {name}!");'
        request = self.kc.execute(code, allow_stdin=True)
        question = self.kc.get_stdin_msg(timeout=15)
        self.assertEqual(question["msg_type"], "input_request")
        self.assertFalse(question["content"]["password"])
        self.kc.input("Ada")
        reply = self.get_non_kernel_info_reply(timeout=15)
        self.assertEqual((reply["parent_header"]["msg_id"], reply["content"]["status"]), (request, "ok"))
        printed = ""
        while (message := self.kc.get_iopub_msg(timeout=5))["content"].get("execution_state") != "idle":
            printed += message["content"].get("text", "")
        self.assertEqual(printed, "Name? Hello, Ada!\n")


if __name__ == "__main__":
    unittest.main()
