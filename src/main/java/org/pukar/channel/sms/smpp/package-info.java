/// An operator's own line for texts: SMPP 3.4. Sessions that bind and stay bound, texts out in
/// order and within the window, texts and receipts in, acknowledged once they are committed.
@NullMarked
package org.pukar.channel.sms.smpp;

import org.jspecify.annotations.NullMarked;
