/// The door of texts: what its providers share. Below it, one package for each provider: pure
/// reading of its requests, its webhooks (`…Sms`), and what takes texts to it (`…Link`).
@NullMarked
package org.pukar.channel.sms;

import org.jspecify.annotations.NullMarked;
