/// Takes what is due to its link, on any number of nodes: claims it, judges it, hands it over,
/// writes down what came of it.
@NullMarked
package org.pukar.outbox.sending;

import org.jspecify.annotations.NullMarked;
