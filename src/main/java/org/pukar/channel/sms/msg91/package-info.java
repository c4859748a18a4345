/// MSG91's flows: sends texts and tells what became of them.
@NullMarked
package org.pukar.channel.sms.msg91;

import org.jspecify.annotations.NullMarked;
