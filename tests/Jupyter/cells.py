"""Running cells through jupyter_client, as the scripts beside this one do."""


def published(client, request, timeout=120):
    """The messages that everyone is told of a request, up to its idle."""
    while True:
        message = client.get_iopub_msg(timeout=timeout)
        if message["parent_header"].get("msg_id") == request:
            yield message
            if message["content"].get("execution_state") == "idle":
                return


def reply(client, request, timeout=120):
    """The content of the reply to a request."""
    while (message := client.get_shell_msg(timeout=timeout))["parent_header"].get("msg_id") != request:
        pass
    return message["content"]


def run(client, code, timeout=120):
    """The messages of a cell."""
    return list(published(client, client.execute(code), timeout))
