/// Netcore, which only brings texts: a form without a name or a time.
@NullMarked
package org.pukar.channel.sms.netcore;

import org.jspecify.annotations.NullMarked;
