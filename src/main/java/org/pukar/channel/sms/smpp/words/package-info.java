/// Words as SMPP carries them: alphabets, headers, parts. Pure.
@NullMarked
package org.pukar.channel.sms.smpp.words;

import org.jspecify.annotations.NullMarked;
