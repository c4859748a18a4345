package org.pukar.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fields of an `application/x-www-form-urlencoded` body, or of a query. Of a field that comes
/// twice the first counts; fields without a name are passed over: providers send both. Immutable.
public final class Form {
  /// No field at all.
  public static final Form NOTHING = new Form(Map.of());

  private final Map<String, List<String>> fields;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /// Reads a body as the WHATWG URL standard (§5.1) does, but for broken percent signs, which are
  /// refused. Bytes that are not UTF-8 become U+FFFD.
  ///
  /// @return empty if a percent sign is not followed by two hexadecimal digits
  public static Optional<Form> parse(byte[] body) {
    return parse(body, StandardCharsets.UTF_8);
  }

  private static Optional<Form> parse(byte[] body, Charset charset) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
      int equals = pair.indexOf('=');
      String rawName = equals < 0 ? pair : pair.substring(0, equals);
      Optional<String> name = decode(rawName, charset);
      Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1), charset);
      if (name.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      if (!name.get().isEmpty()) {
        fields.computeIfAbsent(name.get(), _ -> new ArrayList<>(1)).add(value.get());
      }
    }
    return Optional.of(new Form(fields));
  }

  /// Reads the query of a request; empty as above.
  public static Optional<Form> ofQuery(@Nullable String query) {
    return ofQuery(query, StandardCharsets.UTF_8);
  }

  /// The same, percent-encoded from another charset. Read as ISO-8859-1 every letter is an octet,
  /// for whoever knows better what they are.
  public static Optional<Form> ofQuery(@Nullable String query, Charset charset) {
    return parse((query == null ? "" : query).getBytes(StandardCharsets.ISO_8859_1), charset);
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name)).map(List::getFirst);
  }

  /// The field of that name, or the empty text.
  public String get(String name) {
    return find(name).orElse("");
  }

  /// All fields with all their values, as they came: for signatures, which are made of every one.
  public Map<String, List<String>> all() {
    return Collections.unmodifiableMap(fields);
  }

  private static Optional<String> decode(String raw, Charset charset) {
    byte[] bytes = new byte[raw.length()];
    int length = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
        int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        bytes[length++] = (byte) (c == '+' ? ' ' : c);
      }
    }
    return Optional.of(new String(Arrays.copyOf(bytes, length), charset));
  }
}
