/// Gupshup Enterprise: sends texts and tells what became of them.
@NullMarked
package org.pukar.channel.sms.gupshup;

import org.jspecify.annotations.NullMarked;
