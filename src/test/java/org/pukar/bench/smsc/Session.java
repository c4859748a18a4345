package org.pukar.bench.smsc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// One bind. The SMSC's thread only.
final class Session {
  private static final int HEAD = 16;

  /// Receipts that may wait for an answer.
  private static final int WINDOW = 100;

  private final Outgoing out = new Outgoing();
  private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
  private final Map<Integer, Receipts.Receipt> said = new HashMap<>();
  private final SocketChannel channel;
  private final SelectionKey key;
  private final AtomicLong names;
  private final Submits submits;
  private final Receipts receipts;
  private boolean bound;
  private int sequence;

  /// @param names gives the texts of all sessions their names
  Session(SelectionKey key, AtomicLong names, Submits submits, Receipts receipts) {
    this.channel = (SocketChannel) key.channel();
    this.key = key;
    this.names = names;
    this.submits = submits;
    this.receipts = receipts;
  }

  /// Takes what has come.
  ///
  /// @throws IOException if the line is gone
  void read() throws IOException {
    if (channel.read(in) < 0) {
      throw new IOException("the line is gone");
    }
    in.flip();
    while (in.remaining() >= HEAD && in.remaining() >= in.getInt(in.position())) {
      int end = in.position() + in.getInt();
      int command = in.getInt();
      int status = in.getInt();
      take(command, status, in.getInt());
      in.position(end);
    }
    in.compact();
  }

  private void take(int command, int status, int number) {
    switch (command) {
      case Command.SUBMIT_SM -> submit(number);
      case Command.DELIVER_SM | Command.ANSWER -> answered(status, number);
      case Command.BIND_TRANSCEIVER -> {
        bound = true;
        out.bound(number);
      }
      case Command.ENQUIRE_LINK, Command.UNBIND -> out.answer(command, number);
      default -> {}
    }
  }

  /// SMPP 3.4, 4.4.1: behind service and source come type and plan of the destination, then it.
  private void submit(int number) {
    long now = System.nanoTime();
    skipString();
    in.position(in.position() + 2);
    skipString();
    in.position(in.position() + 2);
    long phone = digits();
    // esm_class, protocol_id, priority; then two times
    in.position(in.position() + 3);
    skipString();
    skipString();
    boolean isReceipted = (in.get() & 1) != 0;
    long name = names.incrementAndGet();
    if (submits.came(phone, now) && isReceipted) {
      receipts.add(name, phone, now);
    }
    out.taken(number, name);
  }

  private void skipString() {
    while (in.get() != 0) {
      // the next letter
    }
  }

  private long digits() {
    long number = 0;
    for (byte digit = in.get(); digit != 0; digit = in.get()) {
      number = 10 * number + digit - '0';
    }
    return number;
  }

  private void answered(int status, int number) {
    Optional.ofNullable(said.remove(number)).ifPresent(receipt -> answered(status, receipt));
  }

  private void answered(int status, Receipts.Receipt receipt) {
    if (status == 0) {
      receipts.heard(System.nanoTime());
    } else {
      receipts.again(receipt, System.nanoTime());
    }
  }

  /// Says what is due, as far as the window allows, and writes all that is to be written.
  ///
  /// @throws IOException if the line is gone
  void write(long now) throws IOException {
    while (bound && said.size() < WINDOW) {
      Optional<Receipts.Receipt> next = receipts.next(now);
      if (next.isEmpty()) {
        break;
      }
      said.put(++sequence, next.get());
      out.receipt(sequence, next.get());
    }
    boolean isAll = out.write(channel);
    key.interestOps(isAll ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
  }

  /// The line is gone: what was not answered is said over another.
  void end() throws IOException {
    said.values().forEach(receipt -> receipts.again(receipt, System.nanoTime()));
    said.clear();
    bound = false;
    channel.close();
  }
}
