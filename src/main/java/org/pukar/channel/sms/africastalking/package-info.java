/// Africa's Talking's texts: forms, unsigned; news of texts and of who wants none.
@NullMarked
package org.pukar.channel.sms.africastalking;

import org.jspecify.annotations.NullMarked;
