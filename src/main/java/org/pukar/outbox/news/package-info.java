/// What networks say later of texts that they took.
@NullMarked
package org.pukar.outbox.news;

import org.jspecify.annotations.NullMarked;
