package org.pukar.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pukar.http.Form;

/// What somebody had typed when it turned out that she has to sign in again: where it was to go,
/// and every field. Immutable.
///
/// @param to a path of ours
/// @param fields as one text, percent-encoded; empty if nothing was typed
public record Kept(String to, String fields) {
  /// Bytes of a form that carries one: percent signs make the longest form up to three times as
  /// long.
  static final int LONGEST = 1024 * 1024;

  private static final String TO = "to";
  private static final String FIELDS = "kept";

  /// Nothing was typed.
  public static Kept nothing(String to) {
    return new Kept(isOurs(to) ? to : SignInPages.HOME, "");
  }

  /// What was typed into a form that was to go there.
  static Kept of(String to, Form form) {
    String fields =
        form.all().entrySet().stream()
            .filter(field -> !field.getKey().equals(Entrance.TOKEN))
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue().getFirst()))
            .collect(Collectors.joining("&"));
    return new Kept(to, fields);
  }

  /// As it stands in the form by which she signs in.
  static Kept read(Form form) {
    String to = form.get(TO);
    return isOurs(to) ? new Kept(to, form.get(FIELDS)) : nothing("");
  }

  /// Nobody is sent anywhere else: `//elsewhere` is another site to a browser.
  private static boolean isOurs(String path) {
    return path.matches("/console(/[\\w/-]*)?");
  }

  /// Every field by its name.
  public Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    Optional<Form> form = Form.parse(fields.getBytes(StandardCharsets.UTF_8));
    form.ifPresent(
        known -> known.all().forEach((name, values) -> typed.put(name, values.getFirst())));
    return typed;
  }

  /// Whether somebody wrote what is in that field, and would read it once more.
  public static boolean isWords(String field) {
    return field.equals("note") || field.equals("words");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Kept";
  }
}
