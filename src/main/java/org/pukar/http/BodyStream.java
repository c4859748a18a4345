package org.pukar.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A request's body for one who reads it with blocking code on another thread: as much of it is in
/// memory as a few packets, however long it is. For one reader.
public final class BodyStream extends InputStream {
  /// So many packets may wait for the reader.
  private static final int AHEAD = 8;

  private static final Buffer END = Buffer.buffer();
  private static final Buffer BROKEN = Buffer.buffer();

  private final Context loop;
  private final HttpServerRequest request;
  private final long limit;
  private final BlockingQueue<Buffer> packets = new LinkedBlockingQueue<>();
  private Buffer packet = Buffer.buffer(0);
  private int at;
  private long taken;

  private BodyStream(Context loop, HttpServerRequest request, long limit) {
    this.loop = loop;
    this.request = request;
    this.limit = limit;
  }

  /// Begins to take the body of a request; called on its event loop.
  ///
  /// @param limit bytes after which reading fails
  public static BodyStream of(RoutingContext context, long limit) {
    BodyStream stream =
        new BodyStream(context.vertx().getOrCreateContext(), context.request(), limit);
    stream.request.pause();
    stream.request.handler(stream.packets::add);
    stream.request.endHandler(_ -> stream.packets.add(END));
    stream.request.exceptionHandler(_ -> stream.packets.add(BROKEN));
    stream.request.fetch(AHEAD);
    return stream;
  }

  @Override
  public int read() throws IOException {
    return isOver() ? -1 : packet.getByte(at++) & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (isOver()) {
      return -1;
    }
    int count = Math.min(length, packet.length() - at);
    packet.getBytes(at, at + count, into, from);
    at += count;
    return count;
  }

  /// Waits for the next packet if this one is read.
  @SuppressWarnings("ReferenceEquality") // marks, told apart by being themselves
  private boolean isOver() throws IOException {
    while (at == packet.length() && !isEnd()) {
      packet = next();
      at = 0;
      taken += packet.length();
      ask(() -> request.fetch(1));
    }
    if (packet == BROKEN || taken > limit) {
      throw new IOException("the body broke off or is too long");
    }
    return packet == END;
  }

  @SuppressWarnings("ReferenceEquality") // marks, told apart by being themselves
  private boolean isEnd() {
    return packet == END || packet == BROKEN;
  }

  private Buffer next() throws IOException {
    try {
      return packets.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("nobody waits for it any more", e);
    }
  }

  /// A request that has ended takes no wishes any more.
  private void ask(Runnable wish) {
    loop.runOnContext(_ -> {
      if (!request.isEnded()) {
        wish.run();
      }
    });
  }

  /// Lets the rest of the body pass unread.
  @Override
  public void close() {
    ask(() -> request.handler(_ -> {}).resume());
  }
}
