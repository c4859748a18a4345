/// What an SMSC brings: texts and receipts read, repeats known, those of one phone in order.
@NullMarked
package org.pukar.channel.sms.smpp.brought;

import org.jspecify.annotations.NullMarked;
