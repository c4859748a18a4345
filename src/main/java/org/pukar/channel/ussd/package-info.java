/// The USSD door: one screen at a time, 182 septets or 80 units, a few seconds for each.
@NullMarked
package org.pukar.channel.ussd;

import org.jspecify.annotations.NullMarked;
