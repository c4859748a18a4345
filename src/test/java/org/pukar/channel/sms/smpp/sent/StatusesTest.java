package org.pukar.channel.sms.smpp.sent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.outbox.link.Handed;
import org.pukar.phone.PhoneNumber;

class StatusesTest {

  @ParameterizedTest
  @CsvSource({
    "0x0B, NUMBER", "0x50, NUMBER", "0x0A, SENDER", "0x48, SENDER", "0x01, CONTENT",
    "0xC3, CONTENT", "0xC4, CONTENT", "0x0E, ACCOUNT", "0x0F, ACCOUNT", "0x101, ROUTE",
    "0x45, OTHER", "0xFF, OTHER", "0x412, OTHER"
  })
  void aRefusalHasItsReason(String status, Handed.Why why) {
    assertThat(Statuses.meaning(Integer.decode(status))).isEqualTo(new Handed.Refused(why));
  }

  @ParameterizedTest
  @CsvSource({"0x58, 1", "0x14, 5", "0x08, 30", "0x64, 30"})
  void whoIsBusyIsAskedLater(String status, int seconds) {
    assertThat(Statuses.meaning(Integer.decode(status)))
        .isEqualTo(new Handed.Busy(Duration.ofSeconds(seconds)));
  }

  @Test
  void aSessionThatMayNotSendHasTakenNothing() {
    assertThat(Statuses.meaning(4)).isEqualTo(new Handed.Unreachable());
  }

  @ParameterizedTest
  @CsvSource({
    "PUKARG, PUKARG, 5, 0", "56161, 56161, 3, 0", "+917000000993, 917000000993, 1, 1",
    "07000000993, 917000000993, 1, 1", "9779812345678, 9779812345678, 1, 1", "'', '', 0, 0"
  })
  void aSenderIsAddressedAsWhatItIs(String sender, String address, int type, int plan) {
    Party party = Party.of(sender);
    assertThat(party.address()).isEqualTo(address);
    assertThat((int) party.type().value()).isEqualTo(type);
    assertThat((int) party.plan().value()).isEqualTo(plan);
    assertThat(party.toString()).doesNotContain("993");
  }

  @Test
  void aPhoneIsAddressedWithoutItsPlus() {
    assertThat(Party.of(new PhoneNumber("+9779812345678")).address()).isEqualTo("9779812345678");
  }
}
