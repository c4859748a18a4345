package org.pukar.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pukar.text.Language;

/// Everything that can be set. Immutable. What each setting is for stands beside it in
/// `config/pukar.yaml`.
///
/// @param publicUrl our address as providers see it, without a slash at its end; may be empty
public record Settings(
    Mode mode,
    String host,
    int port,
    Path data,
    Path config,
    Databases databases,
    Secret redisUrl,
    String keysFile,
    String publicUrl,
    Ussd ussd,
    Sms sms,
    Voice voice,
    Sessions sessions,
    Dials dials,
    Hops hops,
    Optional<Oidc> oidc,
    List<String> metricsAllow,
    Secret adminKey) {

  /// Demo or production; nothing else decides it.
  public enum Mode {
    DEMO,
    PRODUCTION
  }

  /// Addresses of PostgreSQL; empty ones mean the embedded server.
  public record Databases(Secret url, Secret ownerUrl, int connections) {
    public boolean areEmbedded() {
      return url.isEmpty();
    }
  }

  /// The USSD doors.
  ///
  /// @param codes the dialogue that each service code begins; unknown codes get the entry dialogue
  /// @param secrets the unguessable part of each provider's webhook; a provider without one is off
  public record Ussd(Map<String, String> codes, Map<String, Secret> secrets) {
    public Secret secret(String provider) {
      return secrets.getOrDefault(provider, new Secret(""));
    }
  }

  /// The doors of texts.
  ///
  /// @param secrets the unguessable part of each provider's webhooks; a provider without one is off
  /// @param accounts our account at each provider, by its name
  /// @param route the providers by which texts leave, the usual one first; empty: all that we have
  ///   an account at
  /// @param stale after so long what was asked by text is not answered any more
  /// @param budget how many texts of one phone are answered, in how long; what is beyond waits for
  ///   staff
  /// @param dltLinks how links in registered texts may begin; empty: not known
  /// @param dltNumbers which numbers to call back may stand there; likewise
  public record Sms(
      Map<String, Secret> secrets,
      Map<String, Account> accounts,
      List<String> route,
      Duration stale,
      Dials budget,
      List<String> dltLinks,
      List<String> dltNumbers) {
    public Secret secret(String provider) {
      return secrets.getOrDefault(provider, new Secret(""));
    }

    public Account account(String provider) {
      return accounts.getOrDefault(provider, new Account(provider, "", Map.of()));
    }
  }

  /// The doors of calls.
  ///
  /// @param secrets the unguessable part of each provider's webhooks; a provider without one is off
  /// @param numbers ours, each with its meaning; any other is rung for the entry dialogue
  /// @param calling how we call back
  public record Voice(
      Map<String, Secret> secrets, Map<String, OurNumber> numbers, Calling calling) {
    public Secret secret(String provider) {
      return secrets.getOrDefault(provider, new Secret(""));
    }

    /// What a number of ours means, however the network writes it.
    public Optional<OurNumber> number(String rung) {
      return Optional.ofNullable(numbers.get(digits(rung)));
    }

    static String digits(String number) {
      String digits = number.replaceAll("[^0-9]", "");
      return digits.substring(Math.max(0, digits.length() - 10));
    }
  }

  /// A number of ours.
  ///
  /// @param dialogue that it begins
  /// @param language that is spoken to who is not known yet; empty: she is asked
  /// @param answers whether who calls it is answered at once and pays; else she is called back
  public record OurNumber(String dialogue, Optional<Language> language, boolean answers) {}

  /// How we call back.
  ///
  /// @param lines calls that we make at once, by all providers
  /// @param provider by which we call; empty: by the one that brought the ring
  /// @param budget calls to one phone in a day
  /// @param inAll calls to all in a day
  /// @param countries calling codes besides India's whose phones we ring
  public record Calling(
      int lines, String provider, int budget, int inAll, List<String> countries) {}

  /// How long sessions live.
  ///
  /// @param resumeWithin how long after its last hop a dropped session is offered again
  /// @param repeatFor how long answers of ended sessions are kept for late repeats
  /// @param keepFor how long a session is kept at all
  /// @param sameInputFor how long after its answer the same input is a repeat, where a provider
  ///   does not tell repeats apart
  public record Sessions(
      Duration resumeWithin, Duration repeatFor, Duration keepFor, Duration sameInputFor) {}

  /// An authority where staff sign in (OpenID Connect).
  ///
  /// @param issuer its address
  /// @param client our name there
  /// @param name what staff call it
  public record Oidc(String issuer, String client, Secret secret, String name) {}

  /// How often one phone may dial.
  public record Dials(int most, Duration within) {}

  /// The way of a hop.
  ///
  /// @param budget how long a hop may take before the caller gets a polite sentence instead
  /// @param atOnce how many hops may be under way; more are answered "busy" at once
  public record Hops(Duration budget, int atOnce) {}

  public boolean isDemo() {
    return mode == Mode.DEMO;
  }

  public Path keys() {
    return keysFile.isEmpty() ? data.resolve("keys").resolve("keys.json") : Path.of(keysFile);
  }
}
