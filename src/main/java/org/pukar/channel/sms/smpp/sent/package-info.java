/// What an SMSC is given: addresses, registrations, and what its answers mean. Pure.
@NullMarked
package org.pukar.channel.sms.smpp.sent;

import org.jspecify.annotations.NullMarked;
