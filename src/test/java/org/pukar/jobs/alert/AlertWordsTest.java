package org.pukar.jobs.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pukar.RealScript;
import org.pukar.jobs.JobWords;
import org.pukar.jobs.Made;
import org.pukar.place.Level;
import org.pukar.place.Place;
import org.pukar.place.Shipped;
import org.pukar.text.Budget;
import org.pukar.text.Gsm7;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.trade.Trade;
import org.pukar.trade.Trades;

/// The texts that tell of a job: a second part would cost as much as the first.
class AlertWordsTest {
  /// One part of a text.
  private static final Budget PART = new Budget(160, 70);

  private static final Trades TRADES = Trades.read(RealScript.CONFIG.resolve("trades"));
  private static final AlertWords SAID =
      new AlertWords(new JobWords(TRADES, Shipped.PLACES), TRADES, Shipped.PLACES);

  /// Every trade in every district, with and without food and stay, at the highest wage.
  @ParameterizedTest
  @EnumSource
  void everyAlertIsOnePart(Language language) {
    Catalog words = RealScript.script().words().in(language);
    int kind = 0;
    String longest = "";
    for (Trade trade : TRADES.all()) {
      for (Place place : Shipped.PLACES.all()) {
        if (place.level() == Level.DISTRICT) {
          String text =
              SAID.text(Made.job(1, trade.id(), place.id(), 5).kind(kind++).build(), words);
          longest = text.length() > longest.length() ? text : longest;
        }
      }
    }
    print(language, longest);
    print(language, SAID.longestText(words));
    assertThat(PART.fits(longest)).as(longest).isTrue();
    assertThat(PART.fits(SAID.longestText(words))).as(SAID.longestText(words)).isTrue();
    assertThat(Gsm7.canWrite(longest)).isEqualTo(language.isLatin());
  }

  private static void print(Language language, String text) {
    var length = PART.measure(text);
    System.out.printf(
        "%s: %s of %s, %s part(s): %s%n",
        language.code(),
        length.used(),
        length.allowed(),
        length.fits() ? 1 : 2,
        text.replace('\n', '|'));
  }

  @Test
  void anAlertSaysWageAndPlaceAndFoodAndStayAndHowToAnswer() {
    Catalog words = RealScript.script().words().in(Language.ENGLISH);

    assertThat(SAID.text(Made.job(1, "mason", "d459", 5).build(), words))
        .isEqualTo(
            "New work: Brick mason, Surat. Rs 850 a day, with food and room."
                + " Yes: text 1. No: text 2.");
  }
}
