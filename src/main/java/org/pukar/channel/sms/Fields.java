package org.pukar.channel.sms;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pukar.arrivals.Arrival;
import org.pukar.http.Body;
import org.pukar.http.Form;
import org.pukar.http.Problem;
import org.pukar.outbox.Receipt;
import org.pukar.phone.PhoneNumber;

/// The fields of a provider's request, whether they came as a form, a query or JSON. Threads share
/// it.
///
/// @param source the value of a field, or the empty text
public record Fields(UnaryOperator<String> source) {
  /// Far longer than any provider's name for a text.
  private static final int LONGEST_NAME = 200;

  /// 255 parts of 153 letters: no network carries more.
  private static final int LONGEST_WORDS = 255 * 153;

  private static final int LONGEST_CODE = 40;
  private static final Pattern OURS =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  /// What a provider calls the fields of a text.
  ///
  /// @param reference its own name for the text
  public record Names(String reference, String from, String to, String words) {}

  public static Fields of(Form form) {
    return new Fields(form::get);
  }

  /// Reads a form; what is none is answered here.
  public static void ofForm(RoutingContext context, Handler<Fields> next) {
    Body.form(context, form -> next.handle(of(form)));
  }

  /// Reads a query; a broken one is answered here.
  public static void ofQuery(RoutingContext context, Handler<Fields> next) {
    Form.ofQuery(context.request().query())
        .ifPresentOrElse(
            form -> next.handle(of(form)),
            () -> Problem.of(400, "The query's percent-encoding is broken.").send(context));
  }

  /// The fields of a query; none if it is broken.
  public static Fields ofQuery(@Nullable String query) {
    return Form.ofQuery(query).map(Fields::of).orElseGet(() -> new Fields(_ -> ""));
  }

  /// These, and the others where these have nothing.
  public Fields or(Fields others) {
    return new Fields(name -> find(name).isPresent() ? get(name) : others.get(name));
  }

  public String get(String name) {
    return source.apply(name);
  }

  /// Reads a text. Who wrote it must be there, but need not be a phone that we could answer.
  public Read text(String provider, Names names) {
    return Stream.of(names.reference(), names.from(), names.to(), names.words())
        .filter(name -> isWrong(name, names))
        .findFirst()
        .<Read>map(Read.Wrong::new)
        .orElseGet(() -> new Read.Text(arrival(provider, names)));
  }

  private boolean isWrong(String name, Names names) {
    String value = get(name);
    boolean mayBeEmpty = name.equals(names.to());
    int longest = name.equals(names.words()) ? LONGEST_WORDS : LONGEST_NAME;
    return value.length() > longest || (value.isBlank() && !mayBeEmpty);
  }

  private Arrival arrival(String provider, Names names) {
    return Arrival.whole(
        provider,
        get(names.reference()).strip(),
        PhoneNumber.caller(get(names.from())),
        get(names.to()).strip(),
        get(names.words()));
  }

  /// Reads news of one text.
  ///
  /// @param ours the field in which our own name comes back, if it does; it counts before theirs
  /// @param theirs the field that holds the provider's name for the text
  public Read news(String ours, String theirs, Receipt.Came came, String code) {
    String own = get(ours).strip();
    String reference = get(theirs).strip();
    if (OURS.matcher(own).matches()) {
      return one(new Receipt(own.toLowerCase(Locale.ROOT), true, came, code));
    }
    return reference.isEmpty() || reference.length() > LONGEST_NAME
        ? new Read.Wrong(theirs)
        : one(new Receipt(reference, false, came, code));
  }

  private static Read one(Receipt receipt) {
    return new Read.News(List.of(receipt));
  }

  /// The values of some fields as a code for staff: what is there, without signs, at most 40
  /// letters.
  public String code(String... names) {
    String code =
        Stream.of(names)
            .map(name -> get(name).replaceAll("[^A-Za-z0-9_-]", ""))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" "));
    return code.substring(0, Math.min(code.length(), LONGEST_CODE));
  }

  /// The value of a field; empty if there is nothing in it.
  public Optional<String> find(String name) {
    return Optional.of(get(name).strip()).filter(value -> !value.isEmpty());
  }
}
