/// Twilio's texts: forms that it signs; sending through its own library.
@NullMarked
package org.pukar.channel.sms.twilio;

import org.jspecify.annotations.NullMarked;
