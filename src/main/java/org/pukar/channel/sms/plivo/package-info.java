/// Plivo's texts: forms that it signs; sending by JSON.
@NullMarked
package org.pukar.channel.sms.plivo;

import org.jspecify.annotations.NullMarked;
