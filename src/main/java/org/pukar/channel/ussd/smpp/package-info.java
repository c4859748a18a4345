/// USSD over an operator's own line: hops come as `deliver_sm`, screens leave as `submit_sm`, and
/// two parameters say what each is and to which session it belongs.
@NullMarked
package org.pukar.channel.ussd.smpp;

import org.jspecify.annotations.NullMarked;
