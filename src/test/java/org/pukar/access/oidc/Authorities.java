package org.pukar.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An authority where everybody who comes is somebody, as a test says; it can be told to do wrong.
/// Threads share it.
final class Authorities implements AutoCloseable {
  static final String CLIENT = "pukar";
  static final String SECRET = "a secret that only we two know";

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey foreign;
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

  /// Who comes next.
  volatile String subject = "nobody";

  volatile Wrong wrong = Wrong.NOTHING;
  volatile String[] ways = {"pwd"};

  /// What it does wrong.
  enum Wrong {
    NOTHING,
    STATE,
    NONCE,
    AUDIENCE,
    ISSUER,
    KEY,
    UNSIGNED,
    OVER,
    CODE,
    NO
  }

  Authorities() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("of-now").generate();
    foreign = new RSAKeyGenerator(2048).keyID("of-now").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::itself);
    server.createContext("/page", this::page);
    server.createContext("/tokens", this::tokens);
    server.createContext("/keys", exchange -> send(exchange, new JWKSet(key).toString()));
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void itself(HttpExchange exchange) throws IOException {
    send(
        exchange,
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/page", "token_endpoint": "%1$s/tokens",
         "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(issuer()));
  }

  /// She types her password there, as it were, and goes back.
  private void page(HttpExchange exchange) throws IOException {
    Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
    String code = "code" + asked.size();
    asked.put(code, query);
    String state = wrong == Wrong.STATE ? "another" : query.get("state");
    String given = wrong == Wrong.CODE ? "code-of-nobody" : code;
    String answer = wrong == Wrong.NO ? "error=access_denied" : "code=" + given;
    exchange
        .getResponseHeaders()
        .set("Location", query.get("redirect_uri") + "?" + answer + "&state=" + state);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void tokens(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> begun = asked.remove(form.getOrDefault("code", ""));
    if (begun == null || !isClient(exchange) || !isProof(begun, form)) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      byte[] body = "{\"error\":\"invalid_grant\"}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(400, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
      return;
    }
    send(
        exchange,
        "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
            .formatted(token(begun.getOrDefault("nonce", ""))));
  }

  private static boolean isClient(HttpExchange exchange) {
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
    return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static boolean isProof(Map<String, String> begun, Map<String, String> form) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(form.getOrDefault("code_verifier", "").getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(hash)
          .equals(begun.get("code_challenge"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String token(String nonce) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(wrong == Wrong.ISSUER ? "http://127.0.0.1:1" : issuer())
            .audience(wrong == Wrong.AUDIENCE ? "somebody-else" : CLIENT)
            .subject(subject)
            .issueTime(Date.from(now.minusSeconds(wrong == Wrong.OVER ? 7200 : 0)))
            .expirationTime(Date.from(now.plusSeconds(wrong == Wrong.OVER ? -3600 : 300)))
            .claim("nonce", wrong == Wrong.NONCE ? "another" : nonce)
            .claim("amr", Arrays.asList(ways))
            .build();
    if (wrong == Wrong.UNSIGNED) {
      return new PlainJWT(claims).serialize();
    }
    try {
      SignedJWT signed =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("of-now").build(), claims);
      signed.sign(new RSASSASigner(wrong == Wrong.KEY ? foreign : key));
      return signed.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> fields(@Nullable String encoded) {
    return Arrays.stream(String.valueOf(encoded).split("&"))
        .map(one -> one.split("=", 2))
        .filter(one -> one.length == 2)
        .collect(Collectors.toMap(one -> one[0], one -> decoded(one[1]), (a, _) -> a));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
