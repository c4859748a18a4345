/// Kannel's smsbox: a query for each text and for each piece of news, plain sentences in answer.
@NullMarked
package org.pukar.channel.sms.kannel;

import org.jspecify.annotations.NullMarked;
