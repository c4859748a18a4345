package org.pukar.bench.smsc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// What is to be written to a session: gathered, and written together. One thread.
final class Outgoing {
  private static final byte[] SYSTEM_ID = octets("bench\0");
  private static final int HEAD = 16;
  private static final byte INTERNATIONAL = 1;
  private static final byte ISDN = 1;
  private static final byte NETWORK_SPECIFIC = 3;

  /// SMPP 3.4, 5.2.12: the message is a receipt.
  private static final byte RECEIPT = 4;

  private ByteBuffer bytes = ByteBuffer.allocate(1 << 18);

  /// An answer without a body.
  void answer(int command, int sequence) {
    put(command | Command.ANSWER, sequence, new byte[0]);
  }

  void bound(int sequence) {
    put(Command.BIND_TRANSCEIVER | Command.ANSWER, sequence, SYSTEM_ID);
  }

  /// A text was taken under a name.
  void taken(int sequence, long name) {
    put(Command.SUBMIT_SM | Command.ANSWER, sequence, octets(name(name) + "\0"));
  }

  /// What became of a text, in words (SMPP 3.4, appendix B).
  void receipt(int sequence, Receipts.Receipt receipt) {
    byte[] words =
        octets(
            "id:"
                + name(receipt.name())
                + " sub:001 dlvrd:001 submit date:2611220900 done date:2611220901 stat:DELIVRD"
                + " err:000 text:");
    byte[] phone = octets(Long.toString(receipt.phone()));
    ByteBuffer body = ByteBuffer.allocate(phone.length + words.length + 32);
    body.put((byte) 0).put(INTERNATIONAL).put(ISDN).put(phone).put((byte) 0);
    body.put(NETWORK_SPECIFIC).put((byte) 0).put(octets("26384\0"));
    body.put(RECEIPT).put(new byte[8]).put((byte) words.length).put(words);
    byte[] whole = new byte[body.position()];
    body.flip().get(whole);
    put(Command.DELIVER_SM, sequence, whole);
  }

  private static String name(long name) {
    return Long.toHexString(name);
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void put(int command, int sequence, byte[] body) {
    if (bytes.remaining() < HEAD + body.length) {
      bytes = ByteBuffer.allocate(2 * bytes.capacity()).put(bytes.flip());
    }
    bytes.putInt(HEAD + body.length).putInt(command).putInt(0).putInt(sequence).put(body);
  }

  /// Writes what the socket takes; whether that was all.
  boolean write(SocketChannel channel) throws IOException {
    bytes.flip();
    channel.write(bytes);
    bytes.compact();
    return bytes.position() == 0;
  }
}
