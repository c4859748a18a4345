package org.pukar.channel.voice.live;

import java.util.List;
import org.pukar.phone.PhoneNumber;

/// The phones that we ring: Indian mobiles, and those of the countries that are listed; never a
/// premium number, whoever it is that rang from it. Immutable; threads share it.
///
/// @param countries calling codes
public record Ringable(List<String> countries) {
  private static final String INDIAN_MOBILE = "\\+91[6-9][0-9]{9}";

  public Ringable {
    countries = List.copyOf(countries);
  }

  /// Whether we ring this phone.
  public boolean mayBeRung(PhoneNumber phone) {
    return phone.e164().matches(INDIAN_MOBILE)
        || countries.stream().anyMatch(code -> phone.isMobileOf(code));
  }
}
