package org.pukar.schemes.rules.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.RealScript;
import org.pukar.schemes.rules.Rulebook;
import org.pukar.schemes.rules.Verdict;
import org.pukar.schemes.rules.fact.Fact;
import org.pukar.schemes.rules.fact.Known;
import org.pukar.schemes.rules.fact.Value;
import org.pukar.yaml.YamlException;

/// Every mistake in a scheme's file is told with its line, before anybody hears a verdict.
class RulebookReaderTest {
  private static final String INDEX =
      """
      facts:
        age: number
        work: [building, farm]
      schemes: [CARD]
      """;
  private static final String CARD =
      """
      scheme: CARD
      sources:
        act: {url: "https://example.org/act", basis: read, confidence: high}
        hearsay: {basis: memory, confidence: low}
      versions:
        - from: 2025-01-01
          rule:
            all:
              - {fact: age, at-least: 18, source: act}
              - {fact: work, is: building, source: act}
          papers: {of: [aadhaar], source: act}
          where: {of: [csc], source: act}
      """;

  @TempDir Path folder;

  private Rulebook read(String index, String card) throws IOException {
    Files.writeString(folder.resolve("index.yaml"), index);
    Files.writeString(folder.resolve("CARD.yaml"), card);
    return RulebookReader.read(folder);
  }

  private void refused(String index, String card, String... told) {
    assertThatThrownBy(() -> read(index, card))
        .isInstanceOf(YamlException.class)
        .message()
        .contains(told);
  }

  private void refused(String right, String wrong, int line, String told) {
    assertThat(CARD).contains(right);
    refused(INDEX, CARD.replace(right, wrong), "CARD.yaml:" + line, told);
  }

  @Test
  void aRightOneIsRead() throws IOException {
    Rulebook book = read(INDEX, CARD);

    assertThat(book.schemes()).hasSize(1);
    assertThat(book.facts().keySet()).containsExactly("age", "work");
  }

  @Test
  void mistakesAreToldWithTheirLine() {
    refused("fact: work", "fact: job", 10, "no fact `job`");
    refused("is: building", "is: mason", 10, "cannot be `mason`");
    refused("at-least: 18", "at-least: grown", 9, "whole number");
    refused("at-least: 18", "is: 18", 9, "not known here");
    refused("at-least: 18, source: act", "at-least: 18, source: law", 9, "no source `law`");
    refused("at-least: 18", "at-least: 18, at-most: 17", 9, "in order");
    refused("confidence: high", "confidence: sure", 3, "no confidence");
    refused("url: \"https://example.org/act\", ", "", 3, "`url`");
    refused("from: 2025-01-01", "from: 1 May", 6, "a day");
    refused("from: 2025-01-01", "from: 2025-01-01\n    to: 2024-01-01", 6, "before it begins");
    refused("[aadhaar], source: act", "[aadhaar], source: hearsay", 11, "only what was read");
    refused("[csc]", "[]", 12, "at least one");
    refused("scheme: CARD", "scheme: OTHER", 1, "name of its file");
  }

  @Test
  void aSchemeWithoutPapersOrWhereIsRefused() {
    refused("    papers: {of: [aadhaar], source: act}\n", "", 6, "`papers` is missing");
    refused("    where: {of: [csc], source: act}\n", "", 6, "`where` is missing");
  }

  @Test
  void versionsDoNotOverlap() {
    String again = CARD.substring(CARD.indexOf("  - from:"));

    refused(INDEX, CARD + again, "CARD.yaml:13", "before the version above has ended");
  }

  @Test
  void theIndexNamesEverySchemeOnceAndNoFactInVain() throws IOException {
    refused(INDEX.replace("[CARD]", "[CARD, LOST]"), CARD, "index.yaml:4", "LOST.yaml");
    refused(INDEX.replace("[CARD]", "[CARD, CARD]"), CARD, "index.yaml:4", "twice");
    refused(INDEX.replace("  work", "  pay: number\n  work"), CARD, "index.yaml:3", "`pay`");
    refused(INDEX.replace("number", "digits"), CARD, "index.yaml:2", "`digits`");
    Files.writeString(folder.resolve("OTHER.yaml"), CARD);
    refused(INDEX, CARD, "index.yaml:4", "`OTHER.yaml` is not listed");
  }

  @Test
  void theShippedOnesAreReadAndTellNobodyAYesUnasked() throws IOException {
    Rulebook book = RulebookReader.read(RealScript.CONFIG.resolve("schemes"));

    assertThat(book.schemes()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(book.verdicts(Known.NOTHING, LocalDate.of(2026, 11, 22)).values())
        .allMatch(Verdict.Unknown.class::isInstance);
  }

  /// Bihar's grant has its upper age from memory, and sources that contradict it.
  @Test
  void aShippedRuleInConflictIsForAPerson() throws IOException {
    Rulebook book = RulebookReader.read(RealScript.CONFIG.resolve("schemes"));
    Known known =
        Known.NOTHING
            .learn(fact(book, "age"), Value.Span.of(62))
            .learn(fact(book, "home-state"), new Value.Word("s10"))
            .learn(fact(book, "work-state"), new Value.Word("s27"));

    assertThat(book.find("BR_PRAVASI").orElseThrow().verdict(known, LocalDate.of(2026, 11, 22)))
        .isInstanceOf(Verdict.NeedsPerson.class);
  }

  private static Fact fact(Rulebook book, String name) {
    return Objects.requireNonNull(book.facts().get(name));
  }
}
