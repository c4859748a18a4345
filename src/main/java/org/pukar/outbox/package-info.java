/// What is promised to be sent, durable: texts to callers, until the network has taken each.
/// Features may stand on this, as on [org.pukar.callers].
@NullMarked
package org.pukar.outbox;

import org.jspecify.annotations.NullMarked;
