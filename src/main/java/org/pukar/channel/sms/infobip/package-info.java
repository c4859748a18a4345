/// Infobip's SMS API, version 3: JSON, several texts in one request.
@NullMarked
package org.pukar.channel.sms.infobip;

import org.jspecify.annotations.NullMarked;
