/// Which agencies a case may be referred to, and whether its worker lets us tell them.
@NullMarked
package org.pukar.grievances.referral;

import org.jspecify.annotations.NullMarked;
