package org.pukar.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser of her own, without its scripts: pages, forms, cookies. For one thread.
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final Function<String, URI> addresses;

  public Visitor(Function<String, URI> addresses) {
    this.addresses = addresses;
  }

  /// Comes in with the demo's password.
  public Visitor signedIn(String name) {
    get("/console/signin");
    post("/console/signin", Map.of("name", name, "password", "demo-" + name, "to", "/console"));
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(addresses.apply(path)).GET());
  }

  /// What a page begins with; one that goes on without end is left.
  HttpResponse<?> head(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(addresses.apply(path)).GET().build();
      HttpResponse<InputStream> begun = http.send(request, BodyHandlers.ofInputStream());
      begun.body().close();
      return begun;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Sends a form as it stands, with no token but one that is among the fields.
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return postRaw(path, body);
  }

  /// The same with a body as it is, in which a field may come twice.
  HttpResponse<String> postRaw(String path, String body) {
    return send(
        HttpRequest.newBuilder(addresses.apply(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /// What proves that a form is of this browser's page.
  public String token(String path) {
    Matcher found = TOKEN.matcher(get(path).body());
    return found.find() ? found.group(1) : "";
  }

  /// The value of a hidden field of a page.
  static String hidden(HttpResponse<String> page, String name) {
    Matcher found =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
    return found.find() ? found.group(1) : "";
  }

  /// What her browser sends with each request.
  public String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .map(one -> one.getName() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
  }

  /// Has no cookie any more, as after a long break.
  void forget() {
    cookies.getCookieStore().removeAll();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
