package org.pukar.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.keys.Sha256;

/// The files a page needs (style, script, fonts), served under `/static/` with a hash of their
/// content in the name, so that browsers may keep them for ever. A file that names another, as
/// `import "./clock.js"` does, is sent with the other's hashed name; scripts go out without their
/// comments. Immutable: threads may share it.
public final class Static {

  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final int HASH_DIGITS = 12;

  /// Lines that are nothing but a comment, and such blocks that begin as documentation does; on a
  /// slow line they would be a fifth of what a page waits for. What begins with `/*!` stays.
  private static final Pattern COMMENTS =
      Pattern.compile("(?m)^[ \\t]*(?://.*|/\\*\\*(?s:.*?)\\*/[ \\t]*)\\R");

  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml; charset=utf-8",
          "woff2", "font/woff2");

  private record File(String hashedName, String type, Buffer content) {}

  private final Map<String, File> files = new LinkedHashMap<>();

  private Static() {}

  /// Reads the files that lie beside a class on the class path, each by its path from there. A file
  /// may name only files that stand before it in the list: their hashes are part of its own.
  ///
  /// @throws IllegalStateException if one of them is not there
  public static Static beside(Class<?> neighbour, String... paths) {
    return new Static().and(neighbour, paths);
  }

  /// These and more, which lie beside another class and may name these.
  public Static and(Class<?> neighbour, String... paths) {
    Static all = new Static();
    all.files.putAll(files);
    for (String path : paths) {
      all.add(path, read(neighbour, path));
    }
    return all;
  }

  /// These and one more, made of several scripts one behind the other: a browser that loads them
  /// one by one may run them in another order.
  ///
  /// @param name of the whole
  public Static joined(Class<?> neighbour, String name, String... paths) {
    Buffer whole = Buffer.buffer();
    for (String path : paths) {
      whole.appendBytes(read(neighbour, path)).appendString("\n");
    }
    Static all = new Static();
    all.files.putAll(files);
    all.add(name, whole.getBytes());
    return all;
  }

  /// The address of a file.
  ///
  /// @param name without its folder
  public String address(String name) {
    File file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("there is no file " + name);
    }
    return "/static/" + file.hashedName();
  }

  /// The text with every file's name in it replaced by the hashed one.
  public String link(String text) {
    String linked = text;
    for (var file : files.entrySet()) {
      Pattern name = Pattern.compile("(?<![\\w.-])" + Pattern.quote(file.getKey()) + "(?![\\w-])");
      linked =
          name.matcher(linked).replaceAll(Matcher.quoteReplacement(file.getValue().hashedName));
    }
    return linked;
  }

  public void mount(Router router) {
    for (File file : files.values()) {
      router.get("/static/" + file.hashedName).handler(request -> send(request, file));
    }
  }

  private static void send(RoutingContext request, File file) {
    request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, file.type)
        .putHeader(HttpHeaders.CACHE_CONTROL, FOREVER)
        .end(file.content);
  }

  private void add(String path, byte[] content) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String type = TYPES.get(name.substring(dot + 1));
    if (type == null) {
      throw new IllegalStateException("no content type is known for " + name);
    }
    byte[] linked = type.contains("charset") ? linked(content, type) : content;
    String hashedName = name.substring(0, dot) + "." + hash(linked) + name.substring(dot);
    files.put(name, new File(hashedName, type, Buffer.buffer(linked)));
  }

  private byte[] linked(byte[] content, String type) {
    String text = new String(content, StandardCharsets.UTF_8);
    String sent = type.contains("javascript") ? COMMENTS.matcher(text).replaceAll("") : text;
    return link(sent).getBytes(StandardCharsets.UTF_8);
  }

  /// The bytes of a file beside a class on the class path.
  ///
  /// @throws IllegalStateException if it is not there
  public static byte[] read(Class<?> neighbour, String path) {
    try (InputStream in = neighbour.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] content) {
    byte[] digest = new Sha256().and(content).digest();
    return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
  }
}
