package org.pukar.grievances.referral;

import java.util.EnumSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.workflow.Need;

/// A case goes to an agency that takes such cases and that its worker lets us tell, and to no
/// other. Threads share it.
public final class Referrals implements Cases.Agencies {
  private final Partners partners;

  public Referrals(Partners partners) {
    this.partners = partners;
  }

  @Override
  public Set<Need> lacking(Handle h, CaseFile file, String partner) {
    if (partners.find(partner).filter(one -> one.takes(file)).isEmpty()) {
      return EnumSet.of(Need.PARTNER);
    }
    return ReferralStore.until(h, file.id(), partner).isPresent()
        ? EnumSet.noneOf(Need.class)
        : EnumSet.of(Need.CONSENT);
  }

  @Override
  public void hand(Handle h, CaseFile file, String partner) {
    ReferralStore.hand(h, file.id(), partner);
  }
}
