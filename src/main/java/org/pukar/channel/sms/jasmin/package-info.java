/// Jasmin's HTTP API: octets in hexadecimal both ways; it wants its very word in answer.
@NullMarked
package org.pukar.channel.sms.jasmin;

import org.jspecify.annotations.NullMarked;
