/// Webhooks of providers that sign their requests with a secret that only they and we know.
@NullMarked
package org.pukar.channel.sms.signed;

import org.jspecify.annotations.NullMarked;
