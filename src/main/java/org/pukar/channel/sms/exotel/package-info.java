/// Exotel's texts: queries and forms, unsigned; sending with India's registrations.
@NullMarked
package org.pukar.channel.sms.exotel;

import org.jspecify.annotations.NullMarked;
