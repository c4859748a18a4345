/// Gateways made for RapidPro's external channel: we stand where RapidPro stands.
@NullMarked
package org.pukar.channel.sms.rapidpro;

import org.jspecify.annotations.NullMarked;
