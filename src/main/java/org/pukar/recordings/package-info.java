/// What callers have said on a call: fetched from providers, kept sealed, played and handed out.
@NullMarked
package org.pukar.recordings;

import org.jspecify.annotations.NullMarked;
