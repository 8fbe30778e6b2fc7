using System.Text.Json.Nodes;
using Engine.Host.Jupyter.Protocol;
using FsCheck;
using FsCheck.Fluent;

namespace Engine.Host.Tests.Jupyter;

[Collection(ConsoleTests.Name)]
public sealed class MalformedMessageTests
{
    private static readonly string[] Types =
        ["kernel_info_request", "execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "comm_open", "interrupt_request", "nonsense"];

    private static readonly MessageCodec Codec = new(TestFrontEnd.Key);
    private readonly TestFrontEnd _frontEnd = new();

    [Fact]
    public void Frames_of_random_bytes_are_dropped()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[][]>(), frames =>
        {
            _frontEnd.Kernel.Receive(Channel.Shell, [.. frames.Select(frame => frame ?? [])]);
            _frontEnd.Kernel.Receive(Channel.IOPub, [.. frames.Select(frame => frame ?? []).DefaultIfEmpty([])]);
            _frontEnd.Kernel.Receive(Channel.Control, [TestFrontEnd.Bytes("<IDS|MSG>"), .. frames.Select(frame => frame ?? [])]);
        }).QuickCheckThrowOnFailure();
        AssertAlive();
    }

    [Fact]
    public void Signed_nonsense_is_dropped()
    {
        foreach (var part in new[] { "", "null", "[]", "1", "{", "{\"a\":1,\"a\":2}", new string('[', 100_000), "\"\\ud800\"", $"{{\"msg_type\":\"{new string('x', 5_000_000)}\"}}" })
        {
            foreach (var place in Enumerable.Range(0, 4))
            {
                byte[][] parts = [.. Enumerable.Range(0, 4).Select(i => TestFrontEnd.Bytes(i == place ? part : "{}"))];
                var signature = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(TestFrontEnd.Bytes(TestFrontEnd.Key), parts.SelectMany(bytes => bytes).ToArray()));
                _frontEnd.Kernel.Receive(Channel.Shell, [TestFrontEnd.Bytes("<IDS|MSG>"), TestFrontEnd.Bytes(signature), .. parts]);
            }
        }
        AssertAlive();
    }

    [Fact]
    public void Requests_whose_fields_are_of_the_wrong_kind_get_an_error()
    {
        JsonNode?[] values = [null, 1, -1, 1e300, "", "text", true, new JsonArray(1), new JsonObject { ["a"] = 1 }];
        string[] names = ["code", "silent", "cursor_pos", "hist_access_type", "user_expressions", "comm_id", "n"];
        foreach (var type in Types)
        {
            foreach (var name in names)
            {
                foreach (var value in values)
                {
                    var request = _frontEnd.Request(type, new JsonObject { ["code"] = "1", [name] = value?.DeepClone() });
                    _frontEnd.Published(request);
                }
            }
        }
        AssertAlive();
    }

    [Fact]
    public void A_wrong_signature_is_dropped_and_logged()
    {
        var forged = new MessageCodec("another key").Encode(new Message([], Message.NewHeader("s", "execute_request", DateTimeOffset.UnixEpoch), [], [], new JsonObject { ["code"] = "1" }));
        _frontEnd.Kernel.Receive(Channel.Shell, forged);
        Assert.Equal(["dropped a message on Shell: the signature is wrong; the message is dropped"], _frontEnd.Log);
        AssertAlive();
    }

    [Fact]
    public void A_message_survives_its_frames()
    {
        var message = new Message([[1, 2], []], Message.NewHeader("s", "t", DateTimeOffset.UnixEpoch), new JsonObject { ["a"] = 1 }, [], new JsonObject { ["text"] = "é\0😀" });
        var decoded = Codec.Decode(Codec.Encode(message));
        Assert.Equal(message.Identities, decoded.Identities);
        Assert.True(JsonNode.DeepEquals(message.Header, decoded.Header));
        Assert.True(JsonNode.DeepEquals(message.Content, decoded.Content));
    }

    private void AssertAlive() => Assert.Equal("ok", _frontEnd.Reply(_frontEnd.Request("kernel_info_request"))["status"]!.ToString());
}
